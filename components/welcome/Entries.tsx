import { useState } from 'preact/hooks';
import type { Entry } from '../../lib/model/credits/grant.ts';
import { text } from '../../lib/platform/text.ts';
import { countText } from '../../lib/screen/format/whole.ts';
import { KeepFocus } from '../field/KeepFocus.tsx';
import { type EntryDraft, EntryFields } from './EntryFields.tsx';

interface Props {
  entries: readonly Entry[];
  today: Temporal.PlainDate;
  /** What is assumed where no day of expiry is entered. */
  monthsToExpiry: number;
  /** What is to be said of an entry below it; null: nothing. */
  noteOf?: (entry: Entry) => string | null;
  onAdd: (entry: Omit<Entry, 'id'>) => void;
  onChange: (entry: Entry) => void;
  onRemove: (id: string) => void;
}

const blank: EntryDraft = { kind: 'purchase', credits: null, on: null, expiresOn: null };

/** The credits that the user says they got, and one more to enter. */
export function Entries({ entries, today, monthsToExpiry, noteOf, onAdd, onChange, onRemove }: Props) {
  const [draft, setDraft] = useState(blank);
  // Counts what was added, so that the fields for the next start anew.
  const [added, setAdded] = useState(0);
  const add = () => {
    const { credits, on } = draft;
    if (credits === null || on === null) return;
    onAdd({ ...draft, credits, on });
    setDraft(blank);
    setAdded(added + 1);
  };
  return (
    <KeepFocus>
      {entries.map((entry, index) => (
        <fieldset key={entry.id} class="entry">
          <legend>{text('entryNumber', countText(index + 1))}</legend>
          <EntryFields
            entry={entry}
            today={today}
            monthsToExpiry={monthsToExpiry}
            onChange={(change) => onChange({ ...entry, ...change })}
          />
          {noteOf?.(entry) && <p class="what">{noteOf(entry)}</p>}
          <button
            type="button"
            class="grave"
            aria-label={text('entryRemoveNumber', countText(index + 1))}
            onClick={() => onRemove(entry.id)}
          >
            {text('entryRemove')}
          </button>
        </fieldset>
      ))}
      <form
        class="entry"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <EntryFields
          key={added}
          entry={draft}
          today={today}
          monthsToExpiry={monthsToExpiry}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
        <button type="submit">{text('entryAdd')}</button>
      </form>
    </KeepFocus>
  );
}
