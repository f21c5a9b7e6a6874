import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useEscape } from './use-escape.ts';

interface Props {
  class: string;
  /** What there is no room for, in sentences. */
  says: readonly string[];
  /** What it is said of, with something in it that can have the focus and is described by it. */
  children: (describedBy: string | undefined) => ComponentChildren;
}

const unnoticed = { isPointedAt: false, hasFocus: false };

/**
 * Something with more to say of it: above it, so that it covers nothing of it, while one points at it or something in
 * it has the focus, until Escape. What is said can be pointed at, too.
 */
export function Tipped({ class: name, says, children }: Props) {
  const id = useId();
  const [noticed, setNoticed] = useState(unnoticed);
  const notice = (change: Partial<typeof unnoticed>) => () => setNoticed((before) => ({ ...before, ...change }));
  const isOpen = noticed.isPointedAt || noticed.hasFocus;
  useEscape(isOpen, () => setNoticed(unnoticed));
  if (says.length === 0) return <div class={name}>{children(undefined)}</div>;
  return (
    <div
      class={`tipped ${name}`}
      onPointerEnter={notice({ isPointedAt: true })}
      onPointerLeave={notice({ isPointedAt: false })}
      onFocusIn={notice({ hasFocus: true })}
      onFocusOut={notice({ hasFocus: false })}
    >
      {children(id)}
      <div role="tooltip" id={id} hidden={!isOpen}>
        {says.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  );
}
