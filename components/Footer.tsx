import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../lib/platform/text.ts';
import { Budgets } from './Budgets.tsx';
import { UsagePageLink } from './UsagePageLink.tsx';
import { useEscape } from './use-escape.ts';

interface Props {
  /** Whether the usage page is one of the ways to go, and not already named as the next thing to do. */
  hasUsagePage: boolean;
  onHistory: () => void;
  onSettings: () => void;
}

export function Footer({ hasUsagePage, onHistory, onSettings }: Props) {
  const [isOpen, setOpen] = useState(false);
  const budgets = useRef<HTMLDListElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) budgets.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  useEscape(isOpen, () => {
    setOpen(false);
    button.current?.focus();
  });
  return (
    <footer>
      {hasUsagePage && <UsagePageLink says="usagePage" />}
      <button type="button" onClick={onHistory}>
        {text('history')}
      </button>
      <button type="button" onClick={onSettings}>
        {text('settings')}
      </button>
      <button
        type="button"
        class="last"
        ref={button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? 'budgets' : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {text('apiApart')}
      </button>
      {isOpen && <Budgets id="budgets" of={budgets} />}
    </footer>
  );
}
