import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../lib/platform/text.ts';
import { Budgets } from './Budgets.tsx';
import { UsagePageLink } from './UsagePageLink.tsx';

interface Props {
  onHistory: () => void;
  onSettings: () => void;
}

export function Footer({ onHistory, onSettings }: Props) {
  const [isOpen, setOpen] = useState(false);
  const budgets = useRef<HTMLDListElement>(null);
  useEffect(() => {
    if (isOpen) budgets.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <footer>
      <UsagePageLink says="usagePage" />
      <button type="button" onClick={onHistory}>
        {text('history')}
      </button>
      <button type="button" onClick={onSettings}>
        {text('settings')}
      </button>
      <button
        type="button"
        class="last"
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
