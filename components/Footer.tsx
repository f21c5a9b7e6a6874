import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../lib/platform/text.ts';
import { Budgets } from './Budgets.tsx';
import { UsagePageLink } from './UsagePageLink.tsx';

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
    if (!isOpen) return;
    budgets.current?.scrollIntoView({ block: 'nearest' });
    // Chromium closes the popup only where no page takes Escape; Firefox closes it without asking one.
    const closeFirst = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('keydown', closeFirst);
    return () => document.removeEventListener('keydown', closeFirst);
  }, [isOpen]);
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
