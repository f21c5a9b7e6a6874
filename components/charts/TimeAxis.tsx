import { useMemo } from 'preact/hooks';
import type { Span } from '../../lib/model/series/span.ts';
import { scaled } from '../../lib/screen/chart/scale.ts';
import type { TimeTick } from '../../lib/screen/chart/time-ticks.ts';
import type { Format } from '../../lib/screen/format.ts';
import { pixelsBefore, type Sheet } from '../../lib/screen/timeline/sheet.ts';
import { Pane } from './Pane.tsx';

interface Props {
  sheet: Sheet;
  ticks: readonly TimeTick[];
  /** What is looked at, and how wide that is. */
  span: Span;
  width: number;
  format: Format;
}

// Half of what the name of a moment takes.
const halfName = 16;

/** The times and days below a chart. */
export function TimeAxis({ sheet, ticks, span, width, format }: Props) {
  const names = useMemo(
    () =>
      ticks.map(({ at, unit }) => {
        const x = scaled(at.epochMilliseconds, [sheet.span.fromMs, sheet.span.toMs], [0, sheet.width]);
        const name = (
          <text key={at.epochMilliseconds} x={x} y={13} class={unit === 'time' ? '' : 'strong'}>
            {format.tick(at, unit)}
          </text>
        );
        return { x, name };
      }),
    [sheet, ticks, format],
  );
  const before = pixelsBefore(sheet, span);
  return (
    <Pane sheet={sheet} span={span}>
      <svg class="axis" width={sheet.width} height={18} aria-hidden="true">
        {/* What would be cut off at an end is left out. */}
        {names.map(({ x, name }) => x > before + halfName && x < before + width - halfName && name)}
      </svg>
    </Pane>
  );
}
