import { useCallback, useMemo } from 'preact/hooks';
import { columnsWithin, thinned } from '../../lib/model/series/thinned.ts';
import type { Display } from '../../lib/model/settings.ts';
import { scaled } from '../../lib/screen/chart/scale.ts';
import { asShown } from '../../lib/screen/left-or-used.ts';
import { limitFacts } from '../../lib/screen/timeline/said.ts';
import { pixelsBefore } from '../../lib/screen/timeline/sheet.ts';
import type { LimitStripValue } from '../../lib/screen/timeline/strips.ts';
import { inSpan } from '../../lib/screen/timeline/windows.ts';
import { Strip } from '../charts/Strip.tsx';
import { type Drawn, type LookedAt, unreadMs } from './drawn.ts';
import { LimitDrawing } from './LimitDrawing.tsx';
import { StripName } from './StripName.tsx';

interface Props {
  strip: LimitStripValue;
  display: Display;
  figure: string;
  hasForecasts: boolean;
  hasPastForecasts: boolean;
  drawn: Drawn;
  lookedAt: LookedAt;
}

const height = 80;
// Above the line of everything there is a row for windows that ended early.
const top = 14;
const heightOf = (percent: number) => scaled(percent, [0, 100], [height - 1, top]);

/** One limit over time, as percent left or used, with its windows. */
export function LimitStrip({ strip, display, figure, hasForecasts, hasPastForecasts, drawn, lookedAt }: Props) {
  const { sheet, format } = drawn;
  const { span, width } = lookedAt;
  const { limitsAs } = display;
  const y = useCallback((left: number) => heightOf(asShown(left, { limitsAs })), [limitsAs]);
  const levels = useMemo(
    () => [0, 50, 100].map((percent) => ({ y: heightOf(percent), label: format.percent(percent) })),
    [format],
  );
  // A year has 100,000 readings to go through.
  const columns = useMemo(() => thinned(strip.left, sheet.span, sheet.width, unreadMs), [strip.left, sheet]);
  const forecasts = hasForecasts ? strip.forecasts : [];
  const drawing = useMemo(
    () => <LimitDrawing {...{ ...drawn, strip, columns, forecasts, hasPastForecasts, height, levels, y }} />,
    [drawn, strip, columns, hasForecasts, hasPastForecasts, levels, y],
  );
  const before = pixelsBefore(sheet, span);
  const shown = {
    windows: inSpan(strip.windows, span),
    spells: inSpan(strip.spells, span),
    forecast: forecasts.findLast((one) => one.madeAtMs <= span.toMs && one.resetsAtMs >= span.fromMs) ?? null,
  };
  return (
    <div>
      <StripName name={strip.title} figure={figure} />
      <Strip
        {...lookedAt}
        facts={limitFacts(strip.title, columnsWithin(columns, before, before + width), shown, { display, format })}
        height={height}
        sheet={sheet}
        levels={levels}
      >
        {drawing}
      </Strip>
    </div>
  );
}
