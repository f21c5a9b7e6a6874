import { useEffect } from 'preact/hooks';

/** Goes to the part of the page that its address names, once it is there: the browser looked for it before. */
export function useAnchor(isThere: boolean): void {
  useEffect(() => {
    if (isThere) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isThere]);
}
