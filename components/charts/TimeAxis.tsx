import type { Span } from '../../lib/model/series/span.ts';
import { scaled } from '../../lib/screen/chart/scale.ts';
import type { TimeTick } from '../../lib/screen/chart/time-ticks.ts';
import type { Format } from '../../lib/screen/format.ts';

interface Props {
  ticks: readonly TimeTick[];
  span: Span;
  width: number;
  format: Format;
}

/** The times and days below a chart. */
export function TimeAxis({ ticks, span, width, format }: Props) {
  return (
    <svg class="axis" width={width} height={18} aria-hidden="true">
      {ticks.map(({ at, unit }) => {
        const x = scaled(at.epochMilliseconds, [span.fromMs, span.toMs], [0, width]);
        // What would be cut off at an end is left out.
        return (
          x > 16 &&
          x < width - 16 && (
            <text key={at.epochMilliseconds} x={x} y={13} class={unit === 'time' ? '' : 'strong'}>
              {format.tick(at, unit)}
            </text>
          )
        );
      })}
    </svg>
  );
}
