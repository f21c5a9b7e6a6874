import { text } from '../../lib/platform/text.ts';
import type { Format } from '../../lib/screen/format.ts';
import { Choice } from '../field/Choice.tsx';

interface Props {
  /** 1 Monday to 7 Sunday; null: as the user's own use shows them. */
  days: readonly number[] | null;
  format: Format;
  onChange: (days: number[] | null) => void;
}

const week = [1, 2, 3, 4, 5, 6, 7];

/** The days on which the user works. */
export function WorkDays({ days, format, onChange }: Props) {
  // No work day at all would say nothing; it means the same as not to have chosen.
  const choose = (chosen: number[]) => onChange(chosen.length === 0 ? null : chosen);
  return (
    <Choice
      label={text('workDays')}
      options={[
        ['learned', text('workDaysLearned')],
        ['chosen', text('workDaysChosen')],
      ]}
      chosen={days === null ? 'learned' : 'chosen'}
      onChoose={(which) => onChange(which === 'learned' ? null : [1, 2, 3, 4, 5])}
    >
      {days && (
        <div class="options days">
          {week.map((day) => (
            <label key={day}>
              <input
                type="checkbox"
                checked={days.includes(day)}
                onChange={(event) =>
                  choose(week.filter((other) => (other === day ? event.currentTarget.checked : days.includes(other))))
                }
              />
              {format.weekday(day)}
            </label>
          ))}
        </div>
      )}
    </Choice>
  );
}
