import { lengthMs } from '../../lib/model/series/span.ts';
import { type Column, thinned } from '../../lib/model/series/thinned.ts';
import type { Level } from '../../lib/screen/chart/levels.ts';
import { linePaths } from '../../lib/screen/chart/path.ts';
import { rangesPath } from '../../lib/screen/chart/ranges.ts';
import { scaled } from '../../lib/screen/chart/scale.ts';
import { merged } from '../../lib/screen/timeline/bands.ts';
import { forecastsOf, type ShownForecast } from '../../lib/screen/timeline/forecasts.ts';
import type { LimitStripValue } from '../../lib/screen/timeline/strips.ts';
import { endedEarlyIn, inSpan } from '../../lib/screen/timeline/windows.ts';
import { ForecastWedges } from '../charts/ForecastWedges.tsx';
import { StripDrawing } from '../charts/StripDrawing.tsx';
import { type Drawn, unreadMs } from './drawn.ts';

interface Props extends Drawn {
  strip: LimitStripValue;
  columns: readonly Column[];
  forecasts: readonly ShownForecast[];
  hasPastForecasts: boolean;
  height: number;
  levels: readonly Level[];
  /** Puts a percentage left to its height. */
  y: (left: number) => number;
}

const earlyAt = 5;
// How wide windows are drawn at least as what they were; with their forecasts; and with a line at each reset.
const leastWide = 6;
const leastForForecasts = 24;
const leastForResets = 40;
// Of strokes of a pixel each, nobody sees one.
const rangeWidth = 4;

/** The course of one limit with its windows, and what was and is expected of them. */
export function LimitDrawing({ strip, columns, forecasts, hasPastForecasts, y, ...drawn }: Props) {
  const { span, width } = drawn.sheet;
  const perPixel = lengthMs(span) / width;
  const isDense = strip.lengthSeconds !== null && strip.lengthSeconds * 1000 < leastWide * perPixel;
  const line = isDense
    ? { ranges: rangesPath(thinned(strip.left, span, width / rangeWidth, unreadMs), rangeWidth, y) }
    : // Between two looks, less may have become of it; more is another window.
      linePaths(columns, y, (before, after) => after <= before);
  const windows = inSpan(strip.windows, span);
  const wider = (pixels: number) => windows.filter(({ fromMs, toMs }) => toMs - fromMs > pixels * perPixel);
  const past = hasPastForecasts ? wider(leastForForecasts).filter(({ ended }) => ended !== 'running') : [];
  const early = endedEarlyIn(strip.windows, span).map(({ toMs }) => ({ fromMs: toMs, toMs }));
  const scale = { span, width, y };
  return (
    <StripDrawing
      {...drawn}
      kind="limit"
      line={line}
      spells={merged(inSpan(strip.spells, span), 2 * perPixel)}
      endsMs={wider(leastForResets).map(({ toMs }) => toMs)}
    >
      <ForecastWedges forecasts={past.flatMap((window) => forecastsOf(window, strip.left))} {...scale} />
      <ForecastWedges forecasts={forecasts} {...scale} />
      {merged(early, 9 * perPixel).map(({ fromMs }) => (
        <circle
          key={fromMs}
          class="early"
          cx={scaled(fromMs, [span.fromMs, span.toMs], [0, width])}
          cy={earlyAt}
          r={4}
        />
      ))}
    </StripDrawing>
  );
}
