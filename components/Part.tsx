import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  title: string;
  /** Where a link on the page leads to it. */
  anchor?: string;
  children: ComponentChildren;
}

/** A part of a page under its title. */
export function Part({ title, anchor, children }: Props) {
  const id = useId();
  return (
    <section id={anchor} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
