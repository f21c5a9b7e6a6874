import type { ComponentChildren } from 'preact';

interface Props {
  headline: string;
  detail: string;
  children?: ComponentChildren;
}

/** Something in the way that the user can do something about. */
export function Trouble({ headline, detail, children }: Props) {
  return (
    <div class="note trouble" role="alert">
      <b>{headline}</b>
      <p>{detail}</p>
      {children}
    </div>
  );
}
