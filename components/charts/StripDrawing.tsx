import type { ComponentChildren } from 'preact';
import type { Span } from '../../lib/model/series/span.ts';
import type { Level } from '../../lib/screen/chart/levels.ts';
import type { LinePaths } from '../../lib/screen/chart/path.ts';
import { scaled } from '../../lib/screen/chart/scale.ts';
import type { TimeTick } from '../../lib/screen/chart/time-ticks.ts';
import type { Sheet } from '../../lib/screen/timeline/sheet.ts';

interface Props {
  /** What tells it apart: limits are drawn in one colour, the balance in another. */
  kind: 'limit' | 'balance';
  sheet: Sheet;
  height: number;
  /** Its course; `ranges` where that would be one stroke beside the other. */
  line: LinePaths | { ranges: string };
  /** Heights to mark. */
  levels: readonly Level[];
  /** Moments to mark. */
  ticks: readonly TimeTick[];
  /** Times in which credits were spent. */
  spells: readonly Span[];
  /** Where a window ended and the next one began. */
  endsMs: readonly number[];
  nowMs: number;
  children?: ComponentChildren;
}

// Below the line there is a row for when credits paid.
const spellsHeight = 4;
const spellsGap = 3;

/** One figure over time: what was read as a line, where nobody looked dashed. */
export function StripDrawing(props: Props) {
  const { kind, sheet, height, line, levels, ticks, spells, endsMs, nowMs, children } = props;
  const { span, width } = sheet;
  const x = (ms: number) => Math.round(scaled(ms, [span.fromMs, span.toMs], [0, width]) * 10) / 10;
  const upright = (ms: number, name: string) => (
    <line key={`${name}${ms}`} class={name} x1={x(ms)} x2={x(ms)} y2={height} />
  );
  return (
    <svg class={`strip of-${kind}`} width={width} height={height + spellsGap + spellsHeight} aria-hidden="true">
      {ticks.map(({ at }) => upright(at.epochMilliseconds, 'tick'))}
      {levels.map(({ y, label, kind }) => (
        <line key={label} class={kind ?? 'level'} x2={width} y1={y} y2={y} />
      ))}
      {spells.map(({ fromMs, toMs }) => (
        <rect
          key={fromMs}
          class="spell"
          x={x(fromMs)}
          y={height + spellsGap}
          width={Math.max(2, x(toMs) - x(fromMs))}
          height={spellsHeight}
        />
      ))}
      {endsMs.map((ms) => upright(ms, 'window-end'))}
      {'ranges' in line ? (
        <path class="ranges" d={line.ranges} />
      ) : (
        <>
          <path class="unread" d={line.unread} />
          <path class="read" d={line.read} />
        </>
      )}
      {children}
      {nowMs > span.fromMs && nowMs < span.toMs && upright(nowMs, 'now')}
    </svg>
  );
}
