import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const canHaveFocus = 'button, input, select, summary, a[href]';

/**
 * Around what goes away when it is clicked, such as a button that removes its row: whoever did it by keys goes on at what
 * then stands in its place, else at the last there is, else at the table around it, instead of at the start of the page.
 */
export function KeepFocus({ children }: { children: ComponentChildren }) {
  const group = useRef<HTMLDivElement>(null);
  const clicked = useRef<{ element: HTMLElement; place: number } | null>(null);
  const inGroup = () => [...(group.current?.querySelectorAll<HTMLElement>(canHaveFocus) ?? [])];
  useLayoutEffect(() => {
    const { element, place } = clicked.current ?? {};
    if (!element || element.isConnected) return;
    clicked.current = null;
    if (document.activeElement !== document.body) return;
    const left = inGroup();
    (left[place ?? 0] ?? left.at(-1) ?? group.current?.closest<HTMLElement>('[tabindex]'))?.focus();
  });
  return (
    <div
      ref={group}
      class="contents"
      onClickCapture={({ target }) => {
        const element = target instanceof Element ? target.closest<HTMLElement>(canHaveFocus) : null;
        // A dialog gives the focus back to what opened it.
        if (element && !element.closest('dialog')) clicked.current = { element, place: inGroup().indexOf(element) };
      }}
    >
      {children}
    </div>
  );
}
