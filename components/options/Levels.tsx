import { text } from '../../lib/platform/text.ts';
import { countText } from '../../lib/screen/format/whole.ts';
import { KeepFocus } from '../field/KeepFocus.tsx';
import { WholeNumber } from '../field/WholeNumber.tsx';

interface Props {
  /** What they are of. */
  legend: string;
  /** Percents left, the highest first. */
  levels: readonly number[];
  onChange: (levels: number[]) => void;
}

const most = 5;
const leastPercent = 1;
const mostPercent = 99;
const likely = [20, 10, 5, 50, 2];

/** The percents left at which limits count as low. */
export function Levels({ legend, levels, onChange }: Props) {
  const choose = (chosen: readonly number[]) => onChange(chosen.toSorted((a, b) => b - a));
  const next = likely.find((level) => !levels.includes(level));
  return (
    <fieldset>
      <legend>{legend}</legend>
      <KeepFocus>
        <ul>
          {levels.map((level, index) => (
            // By its place: a field that went with its number would lose the focus at each step of an arrow key.
            <li key={index}>
              <WholeNumber
                label={text('levelNumber', countText(index + 1))}
                hideLabel
                value={level}
                least={leastPercent}
                most={mostPercent}
                except={levels.toSpliced(index, 1)}
                wrong={text('levelWrong', countText(leastPercent), countText(mostPercent))}
                onChange={(changed) => choose(levels.with(index, changed))}
              />
              {levels.length > 1 && (
                <button
                  type="button"
                  class="quiet"
                  aria-label={text('levelRemove', countText(index + 1))}
                  onClick={() => choose(levels.toSpliced(index, 1))}
                >
                  ✕
                </button>
              )}
            </li>
          ))}
          {levels.length < most && next !== undefined && (
            <li>
              <button type="button" class="quiet" onClick={() => choose([...levels, next])}>
                {text('levelAdd')}
              </button>
            </li>
          )}
        </ul>
      </KeepFocus>
    </fieldset>
  );
}
