import { useEffect } from 'preact/hooks';

/**
 * Has Escape close what lies open, one thing at a time. Chromium closes the popup only where no page takes that key;
 * Firefox closes it without asking one.
 */
export function useEscape(isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const closeFirst = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      close();
    };
    document.addEventListener('keydown', closeFirst);
    return () => document.removeEventListener('keydown', closeFirst);
  }, [isOpen]);
}
