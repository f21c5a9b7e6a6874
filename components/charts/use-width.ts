import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

// Until it has been measured, as nothing is where there is no layout.
const usualWidth = 960;

/** The width of an element in whole pixels, also after it has changed. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(usualWidth);
  useLayoutEffect(() => {
    if (!element.current) return;
    const measure = () => setWidth(Math.floor(element.current?.clientWidth || usualWidth));
    const observer = new ResizeObserver(measure);
    observer.observe(element.current);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return width;
}
