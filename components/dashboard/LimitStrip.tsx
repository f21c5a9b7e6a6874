import { useCallback, useMemo } from 'preact/hooks';
import { lengthMs } from '../../lib/model/series/span.ts';
import { thinned } from '../../lib/model/series/thinned.ts';
import type { Display } from '../../lib/model/settings.ts';
import { linePaths } from '../../lib/screen/chart/path.ts';
import { rangesPath } from '../../lib/screen/chart/ranges.ts';
import { scaled } from '../../lib/screen/chart/scale.ts';
import { asShown } from '../../lib/screen/left-or-used.ts';
import { merged } from '../../lib/screen/timeline/bands.ts';
import { forecastsOf } from '../../lib/screen/timeline/forecasts.ts';
import { limitFacts } from '../../lib/screen/timeline/said.ts';
import type { LimitStripValue } from '../../lib/screen/timeline/strips.ts';
import { endedEarlyIn, inSpan } from '../../lib/screen/timeline/windows.ts';
import { ForecastWedges } from '../charts/ForecastWedges.tsx';
import { Strip } from '../charts/Strip.tsx';
import { type Drawn, unreadMs } from './drawn.ts';
import { StripName } from './StripName.tsx';

interface Props extends Drawn {
  strip: LimitStripValue;
  display: Display;
  figure: string;
  hasForecasts: boolean;
  hasPastForecasts: boolean;
}

const height = 80;
// Above the line of everything there is a row for windows that ended early.
const top = 14;
const earlyAt = 5;
// How wide windows are drawn at least as what they were; with their forecasts; and with a line at each reset.
const leastWide = 6;
const leastForForecasts = 24;
const leastForResets = 40;
// Of strokes of a pixel each, nobody sees one.
const rangeWidth = 4;
const heightOf = (percent: number) => scaled(percent, [0, 100], [height - 1, top]);

/** One limit over time, as percent left or used, with its windows. */
export function LimitStrip({ strip, display, figure, hasForecasts, hasPastForecasts, ...drawn }: Props) {
  const { span, width, format } = drawn;
  const { limitsAs } = display;
  const y = useCallback((left: number) => heightOf(asShown(left, { limitsAs })), [limitsAs]);
  // Kept while only what is pointed at changes: a year has 100,000 readings to go through.
  const columns = useMemo(() => thinned(strip.left, span, width, unreadMs), [strip.left, span, width]);
  const perPixel = lengthMs(span) / width;
  const isDense = strip.lengthSeconds !== null && strip.lengthSeconds * 1000 < leastWide * perPixel;
  const line = useMemo(
    () =>
      isDense
        ? { ranges: rangesPath(thinned(strip.left, span, width / rangeWidth, unreadMs), rangeWidth, y) }
        : // Between two looks, less may have become of it; more is another window.
          linePaths(columns, y, (before, after) => after <= before),
    [isDense, columns, strip.left, span, width, y],
  );
  const windows = inSpan(strip.windows, span);
  const wider = (pixels: number) => windows.filter(({ fromMs, toMs }) => toMs - fromMs > pixels * perPixel);
  const past = hasPastForecasts ? wider(leastForForecasts).filter(({ ended }) => ended !== 'running') : [];
  const spells = inSpan(strip.spells, span);
  const forecasts = hasForecasts ? strip.forecasts : [];
  const forecast = forecasts.findLast((one) => one.madeAtMs <= span.toMs && one.resetsAtMs >= span.fromMs) ?? null;
  const scale = { span, width, y };
  return (
    <div>
      <StripName name={strip.title} figure={figure} />
      <Strip
        {...drawn}
        facts={limitFacts(strip.title, columns, { windows, spells, forecast }, { display, format })}
        kind="limit"
        height={height}
        line={line}
        levels={[0, 50, 100].map((percent) => ({ y: heightOf(percent), label: format.percent(percent) }))}
        spells={merged(spells, 2 * perPixel)}
        endsMs={wider(leastForResets).map(({ toMs }) => toMs)}
      >
        <ForecastWedges forecasts={past.flatMap((window) => forecastsOf(window, strip.left))} {...scale} />
        <ForecastWedges forecasts={forecasts} {...scale} />
        {merged(
          endedEarlyIn(strip.windows, span).map(({ toMs }) => ({ fromMs: toMs, toMs })),
          9 * perPixel,
        ).map(({ fromMs }) => (
          <circle
            key={fromMs}
            class="early"
            cx={scaled(fromMs, [span.fromMs, span.toMs], [0, width])}
            cy={earlyAt}
            r={4}
          />
        ))}
      </Strip>
    </div>
  );
}
