import { text } from '../../lib/platform/text.ts';
import type { SnoozeChoice } from '../../lib/screen/snooze.ts';

interface Props {
  /** What is to be silent. */
  of: string;
  until: Temporal.Instant | null;
  choices: readonly SnoozeChoice[];
  onChange: (until: Temporal.Instant | null) => void;
}

/** Until when something that is on is silent all the same. */
export function Snooze({ of, until, choices, onChange }: Props) {
  return (
    <select
      class={until ? 'snooze is-on' : 'snooze'}
      aria-label={text('snooze', of)}
      value={until ? until.toString() : ''}
      onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : Temporal.Instant.from(value))}
    >
      <option value="">{text('snoozeNot')}</option>
      {choices.map((choice) => (
        <option key={choice.until.toString()} value={choice.until.toString()}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
