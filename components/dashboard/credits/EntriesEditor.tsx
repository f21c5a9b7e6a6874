import { useState } from 'preact/hooks';
import type { Entry } from '../../../lib/model/credits/grant.ts';
import { text } from '../../../lib/platform/text.ts';
import { Entries } from '../../welcome/Entries.tsx';

interface Props {
  entries: readonly Entry[];
  today: Temporal.PlainDate;
  monthsToExpiry: number;
  /** What became of an entry; null: that is not known. */
  noteOf: (entry: Entry) => string | null;
  /** False when it could not be kept. */
  onChange: (kept: Entry[], removed: string[]) => Promise<boolean>;
}

/** Credits that the user says they got: bought or given, on which day, and until when they are good. */
export function EntriesEditor({ entries, today, monthsToExpiry, noteOf, onChange }: Props) {
  const [isFailed, setFailed] = useState(false);
  const change = async (kept: Entry[], removed: string[] = []) => setFailed(!(await onChange(kept, removed)));
  return (
    <div class="group">
      <h3>{text('entries')}</h3>
      <p class="what">{text('entriesWhat')}</p>
      <Entries
        entries={entries}
        today={today}
        monthsToExpiry={monthsToExpiry}
        noteOf={noteOf}
        onAdd={(entry) => void change([{ ...entry, id: crypto.randomUUID() }])}
        onChange={(entry) => void change([entry])}
        onRemove={(id) => void change([], [id])}
      />
      <p role="status" class="wrong">
        {isFailed && text('didNotWork')}
      </p>
    </div>
  );
}
