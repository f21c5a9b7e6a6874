import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { text } from '../../lib/platform/text.ts';
import { useScrolls } from './use-scrolls.ts';

interface Props {
  caption: string;
  heads: readonly string[];
  /** The last cell of a row that has fewer than there are heads reaches to the end. */
  rows: readonly { key: string | number; cells: readonly ComponentChildren[] }[];
  /** What is said below when there is more than is shown. */
  more?: ComponentChildren;
  /** Which columns hold numbers. */
  numbers?: readonly number[];
  /** Which hold few words, which stay on one line: moments, days, names. */
  short?: readonly number[];
  /** Whether the caption is seen; not where the same stands right above. */
  isTitled?: boolean;
  /** Said where there are no rows. */
  empty?: string;
}

/** Rows under heads. On a narrow page it scrolls by itself, also by keys. */
export function Table({
  caption,
  heads,
  rows,
  more,
  numbers = [],
  short = [],
  isTitled = true,
  empty = text('nothingHere'),
}: Props) {
  const box = useRef<HTMLElement>(null);
  const scrolls = useScrolls(box);
  if (rows.length === 0)
    return (
      <div>
        <h3>{caption}</h3>
        <p class="what">{empty}</p>
      </div>
    );
  const spanOf = (column: number, cells: readonly unknown[]) =>
    column === cells.length - 1 ? heads.length - column : 1;
  const classOf = (column: number) => (numbers.includes(column) ? 'number' : short.includes(column) ? 'short' : '');
  return (
    // What scrolls must be reachable by keys, and what does not is no stop on their way.
    <section ref={box} class="table" aria-label={caption} tabIndex={scrolls ? 0 : undefined}>
      <table>
        {isTitled && <caption>{caption}</caption>}
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head} scope="col" class={classOf(index)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => {
                const span = spanOf(index, cells);
                return (
                  <td key={heads[index]} class={span > 1 ? '' : classOf(index)} colSpan={span}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </section>
  );
}
