import { useRef } from 'preact/hooks';
import type { Grant } from '../../lib/model/credits/grant.ts';
import { text } from '../../lib/platform/text.ts';
import { scaled } from '../../lib/screen/chart/scale.ts';
import { expiryFact, isPassed } from '../../lib/screen/expiry.ts';
import type { Format } from '../../lib/screen/format.ts';
import { MarkShape } from './MarkShape.tsx';
import { useWidth } from './use-width.ts';

interface Props {
  grants: readonly Grant[];
  today: Temporal.PlainDate;
  /** The day on which the balance was read. */
  readOn: Temporal.PlainDate;
  format: Format;
}

const height = 80;
const line = 58;
// About as wide as an amount is.
const amountWidth = 44;

/**
 * The days on which credits expire, from today on, each as high as much of them is left, with the amount where there
 * is room; those that have passed stand today.
 */
export function ExpiryLine({ grants, today, readOn, format }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const width = useWidth(element);
  const days = grants.map(({ expires }) => Math.max(0, daysFrom(today, expires.by)));
  const last = Math.max(30, ...days) * 1.04;
  const most = Math.max(1, ...grants.map(({ left }) => Number(left)));
  const x = (day: number) => scaled(day, [0, last], [14, width - 14]);
  const facts = grants.map((grant) => expiryFact(grant, readOn, format));
  const places = days.map(x);
  const amounts = grants.map(({ left }, index) => {
    const isCovered = places.some(
      (other, which) => which > index && Math.abs(other - (places[index] ?? 0)) < amountWidth,
    );
    return isCovered ? null : format.credits(left);
  });
  const months = monthStarts(today, last);
  const every = Math.ceil(months.length / Math.max(1, Math.floor(width / 60)));
  return (
    <div ref={element}>
      <h3>{text('expiryLine')}</h3>
      <svg
        class="expiry-line"
        width={width}
        height={height}
        role="img"
        aria-label={format.list(facts) || text('nothingHere')}
      >
        <line class="level" x1={0} x2={width} y1={line} y2={line} />
        {months.map(
          ({ day, at }, index) =>
            index % every === 0 && (
              <text key={day} x={x(day)} y={height - 6}>
                {format.tick(at, at.toString().slice(5, 7) === '01' ? 'year' : 'month')}
              </text>
            ),
        )}
        {grants.map(({ id, left, expires }, index) => {
          const top = scaled(Number(left), [0, most], [line, 22]);
          const at = places[index] ?? 0;
          return (
            <g key={id}>
              <line class="expiry-stem" x1={at} x2={at} y1={line} y2={top} />
              <text x={at} y={top - 9}>
                {amounts[index]}
              </text>
              <MarkShape
                shape={expires.from === null || isPassed(expires, readOn) ? 'unexplained' : 'expiry'}
                x={at}
                y={top}
                title={facts[index] ?? ''}
              />
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function daysFrom(today: Temporal.PlainDate, day: Temporal.PlainDate): number {
  return today.until(day, { largestUnit: 'days' }).days;
}

/** The first days of months from today on, as days from today. */
function monthStarts(today: Temporal.PlainDate, last: number): { day: number; at: Temporal.Instant }[] {
  const starts: { day: number; at: Temporal.Instant }[] = [];
  for (let start = today.with({ day: 1 }).add({ months: 1 }); ; start = start.add({ months: 1 })) {
    const day = daysFrom(today, start);
    if (day > last) return starts;
    starts.push({ day, at: start.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).toInstant() });
  }
}
