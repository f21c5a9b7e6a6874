import { text } from '../../lib/platform/text.ts';
import type { ChartPoint } from '../../lib/screen/balance-ahead.ts';
import type { BalanceChart } from '../../lib/screen/balance-chart.ts';
import { balanceSentences } from '../../lib/screen/balance-sentences.ts';
import { dayMarks } from '../../lib/screen/chart/day-marks.ts';
import { drawnShown } from '../../lib/screen/credits-shown.ts';
import type { Style } from '../../lib/screen/glance.ts';
import { say, spoken } from '../../lib/screen/sentence.ts';

// A unit is a pixel where nothing is zoomed: 380 less what is beside it.
const width = 348;
const height = 80;
// Above the highest line there is room for words, below the lowest for days.
const top = 16;
const line = 14;
const base = height - line;
// About as long as the name of a day is in any language.
const dayRoom = 48 / width;
// So, too, what the words of the purchase and of the target take.
const purchaseRoom = 160;
const targetRoom = 84;

interface Props {
  of: BalanceChart;
  /** What the purchase will cost; null: not known, or none is expected. */
  price: string | null;
  zone: string;
  shown: Style;
}

/** The balance past and to come: as it was, as it may go on, and when credits will be bought, the next time and after it. Time goes as one reads. */
export function Balance({ of: chart, price, zone, shown }: Props) {
  const { fromMs, nowMs, untilMs, most, past, expected, band, levels, purchase, further } = chart;
  const x = (atMs: number) => round(((Math.min(atMs, untilMs) - fromMs) / (untilMs - fromMs)) * width);
  const y = (credits: number) => round(base - (credits / most) * (base - top));
  const pathOf = (points: readonly ChartPoint[]) => points.map((p) => `${x(p.atMs)},${y(p.credits)}`).join(' ');
  const area = [...band.map((b) => [b.atMs, b.most]), ...band.map((b) => [b.atMs, b.least]).reverse()]
    .map(([atMs = 0, credits = 0]) => `${x(atMs)},${y(credits)}`)
    .join(' ');
  const levelLine = (credits: number, kind: string) => (
    <line class={kind} x1={0} x2={width} y1={y(credits)} y2={y(credits)} />
  );
  const days = dayMarks({ fromMs, toMs: untilMs }, nowMs, zone, dayRoom).map(({ at, isNamed }) => ({
    x: x(at.epochMilliseconds),
    name: isNamed ? shown.format.shortDay(at) : null,
  }));
  const purchaseAt = purchase && x(purchase.atMs);
  const isLate = purchaseAt !== null && purchaseAt > 0.5 * width;
  // The purchase is named before it or after it, where there is more room; the target on the side that this leaves.
  const isTargetLast = purchaseAt !== null && purchaseAt - (isLate ? purchaseRoom : 0) < targetRoom;
  return (
    <div class="balance" role="img" aria-label={balanceSentences(chart, price, shown).map(spoken).join(' ')}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {levelLine(0, 'base')}
        {days.map((day) => (
          <line key={day.x} class="base" x1={day.x} x2={day.x} y1={base} y2={base + 4} />
        ))}
        {levels && levelLine(levels.target, 'target')}
        {levels && levelLine(levels.minimum, 'minimum')}
        <polygon class="band" points={area} />
        <polyline class="past" points={pathOf(past)} />
        <polyline class="expected" points={pathOf(expected)} />
        {nowMs > fromMs && <line class="now" x1={x(nowMs)} x2={x(nowMs)} y1={top - 4} y2={height} />}
        {further.map(({ atMs, credits }) => (
          <circle key={atMs} class="purchase" cx={x(atMs)} cy={y(credits)} r={2.5} />
        ))}
        {purchase && (
          <>
            <line
              class="when"
              x1={x(purchase.earliestMs)}
              x2={x(purchase.latestMs)}
              y1={y(purchase.credits)}
              y2={y(purchase.credits)}
            />
            <circle class="purchase" cx={x(purchase.atMs)} cy={y(purchase.credits)} r={4} />
          </>
        )}
      </svg>
      {levels && (
        <Label
          at={isTargetLast ? width : 0}
          isBefore={isTargetLast}
          down={y(levels.target) - line - 1}
          words={spoken(say('chartTarget', drawnShown(levels.target, shown)))}
        />
      )}
      {levels && (
        <Label
          at={0}
          down={belowOrAbove(y(levels.minimum))}
          words={spoken(say('chartMinimum', drawnShown(levels.minimum, shown)))}
        />
      )}
      <Label at={nowMs > fromMs ? x(nowMs) + 3 : 0} down={base} words={text('chartNow')} />
      {days.map((day) => day.name && <Label key={day.x} at={day.x + 3} down={base} words={day.name} />)}
      {purchase && price && (
        <Label
          at={x(purchase.atMs)}
          down={y(purchase.credits) - line - 5}
          words={text('chartCharge', price)}
          isBefore={isLate}
        />
      )}
    </div>
  );
}

interface LabelProps {
  /** Where the words are, in the units of the drawing. */
  at: number;
  down: number;
  words: string;
  /** Whether they end there instead of beginning. */
  isBefore?: boolean;
}

/** Words in the drawing. They stand outside it, because from right to left it is mirrored and they are not. */
function Label({ at, down, words, isBefore = false }: LabelProps) {
  const share = (100 * at) / width;
  const place = isBefore ? { insetInlineEnd: `${round(100 - share)}%` } : { insetInlineStart: `${round(share)}%` };
  return <span style={{ ...place, insetBlockStart: `${round((100 * down) / height)}%` }}>{words}</span>;
}

function belowOrAbove(y: number): number {
  return y + line <= base + 3 ? y : y - line;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
