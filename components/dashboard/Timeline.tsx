import { useMemo, useRef, useState } from 'preact/hooks';
import { dayMs, instantAt } from '../../lib/model/moment.ts';
import type { AccountPast } from '../../lib/model/past.ts';
import { lengthMs, type Span } from '../../lib/model/series/span.ts';
import type { UsageSeries } from '../../lib/model/series/usage-series.ts';
import type { Display } from '../../lib/model/settings.ts';
import type { AccountSummary } from '../../lib/model/summary.ts';
import { text } from '../../lib/platform/text.ts';
import { timeTicks } from '../../lib/screen/chart/time-ticks.ts';
import type { Format } from '../../lib/screen/format.ts';
import { boundsOf } from '../../lib/screen/timeline/bounds.ts';
import { happenedIn } from '../../lib/screen/timeline/happened.ts';
import { marksAt, placedMarks } from '../../lib/screen/timeline/placed-marks.ts';
import { sheetOf } from '../../lib/screen/timeline/sheet.ts';
import { readOutMs, type TimeStep, viewAfter, viewOf } from '../../lib/screen/timeline/steps.ts';
import { stripsOf } from '../../lib/screen/timeline/strips.ts';
import { markWidth } from '../charts/MarkShape.tsx';
import { TimeAxis } from '../charts/TimeAxis.tsx';
import { useWidth } from '../charts/use-width.ts';
import { Switch } from '../field/Switch.tsx';
import { BalanceStrip } from './BalanceStrip.tsx';
import { Legend } from './Legend.tsx';
import { LimitStrip } from './LimitStrip.tsx';
import { LimitsAhead } from './LimitsAhead.tsx';
import { TimeHandle } from './TimeHandle.tsx';
import { TimelineButtons } from './TimelineButtons.tsx';
import { TimelineTable } from './TimelineTable.tsx';

interface Props {
  usage: UsageSeries;
  /** Whether everything that is kept has been read from the store. */
  isWhole: boolean;
  past: AccountPast;
  shown: AccountSummary;
  /** When the first reading was; null: not counted yet. */
  since: Temporal.Instant | null;
  now: Temporal.Instant;
  zone: string;
  display: Display;
  format: Format;
}

const pixelsPerTick = 80;

/** Every limit and the balance over time, with what happened, one below the other on one axis. */
export function Timeline({ usage, isWhole, past, shown, since, now, zone, display, format }: Props) {
  const nowMs = now.epochMilliseconds;
  const [view, setView] = useState(() => viewOf(weekAround(nowMs)));
  const [hasForecasts, setForecasts] = useState(true);
  const [hasPastForecasts, setPastForecasts] = useState(false);
  const charts = useRef<HTMLDivElement>(null);
  const width = useWidth(charts);
  const { span, drawnSpan: toDraw, cursorMs } = view;

  const strips = useMemo(
    () => stripsOf(usage, past, shown, zone, { display, format }),
    [usage, past, shown, zone, display, format],
  );
  // Nothing of it changes while one moves over time, and its table measures itself at each drawing.
  const ahead = useMemo(() => <LimitsAhead of={shown} shown={{ display, format }} />, [shown, display, format]);
  const { marks: marked } = strips.balance;
  const bounds = useMemo(() => boundsOf(shown, marked, since, now), [shown, marked, since, now]);
  const onStep = (step: TimeStep) => setView((before) => viewAfter(before, step, bounds, nowMs));
  // While one pans over what is drawn, none of these changes, and so no drawing.
  const sheet = useMemo(() => sheetOf(toDraw, span, width), [toDraw, width]);
  const drawn = useMemo(() => {
    const ticks = timeTicks(sheet.span, zone, sheet.width / pixelsPerTick);
    return { sheet, ticks, nowMs, format };
  }, [sheet, zone, nowMs, format]);
  const at = instantAt(readOutMs(view, nowMs));
  const figures = strips.figuresAt(at.epochMilliseconds, nowMs);
  const markMs = (markWidth * lengthMs(sheet.span)) / sheet.width;
  const marks = useMemo(() => placedMarks(marked, sheet.span, markMs), [marked, sheet, markMs]);
  const pointedAt = cursorMs === null ? [] : marksAt(marks, cursorMs, markMs / 2);
  const reach = cursorMs === null ? null : { fromMs: cursorMs - markMs / 2, toMs: cursorMs + markMs / 2 };
  const happened = reach ? happenedIn(reach, pointedAt, strips, format) : '';
  const lookedAt = { span, width, cursorMs };
  return (
    <>
      <TimelineButtons span={span} nowMs={nowMs} onStep={onStep} />
      <p class="what" id="timeline-help">
        {text('timelineHelp')}
      </p>
      <p class="timeline-at">
        <span class="soft">
          <span role="status">{format.stampRange(instantAt(span.fromMs), instantAt(span.toMs))}</span>
          {!isWhole && ` · ${text('timelineLoading')}`}
        </span>
        <b>
          <time datetime={at.toString()}>{format.stamp(at)}</time>
        </b>
      </p>
      <div class="timeline">
        <div class="charts" ref={charts}>
          {strips.limits.map((strip, index) => (
            <LimitStrip
              key={`${strip.meter} ${strip.lengthSeconds}`}
              strip={strip}
              display={display}
              figure={figures.limits[index] ?? ''}
              hasForecasts={hasForecasts}
              hasPastForecasts={hasPastForecasts}
              drawn={drawn}
              lookedAt={lookedAt}
            />
          ))}
          <BalanceStrip
            strip={strips.balance}
            figure={figures.balance}
            marks={marks}
            happened={happened}
            drawn={drawn}
            lookedAt={lookedAt}
          />
          <TimeAxis {...drawn} span={span} width={width} />
        </div>
        <TimeHandle
          span={span}
          bounds={bounds}
          atMs={at.epochMilliseconds}
          said={[`${format.stamp(at)}:`, ...strips.saidAt(at.epochMilliseconds, nowMs), happened].join(' ').trim()}
          onStep={onStep}
        />
      </div>
      <Legend of={strips} />
      {ahead}
      <Switch
        label={text('showForecasts')}
        what={text('showForecastsWhat')}
        isOn={hasForecasts}
        onChange={setForecasts}
      />
      <Switch
        label={text('showPastForecasts')}
        what={text('showPastForecastsWhat')}
        isOn={hasPastForecasts}
        onChange={setPastForecasts}
      />
      <TimelineTable strips={strips} movements={past.movements} span={span} display={display} format={format} />
    </>
  );
}

function weekAround(nowMs: number): Span {
  return { fromMs: nowMs - 6.5 * dayMs, toMs: nowMs + 0.5 * dayMs };
}
