import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Span } from '../../lib/model/series/span.ts';
import type { LinePaths } from '../../lib/screen/chart/path.ts';
import { scaled } from '../../lib/screen/chart/scale.ts';

interface Props {
  /** The same in words. */
  facts: string;
  /** What tells it apart: limits are drawn in one colour, the balance in another. */
  kind: 'limit' | 'balance';
  width: number;
  height: number;
  span: Span;
  line: LinePaths;
  /** Heights to mark, with what is written there. */
  levels: readonly { y: number; label: string; kind?: 'minimum' }[];
  /** Moments to mark. */
  ticksMs: readonly number[];
  /** Times in which credits were spent. */
  spells: readonly Span[];
  /** Where a window ended and the next one began. */
  endsMs: readonly number[];
  nowMs: number;
  cursorMs: number | null;
  children?: ComponentChildren;
}

/** One figure over time: what was read as a line, where nobody looked dashed. */
export function Strip(props: Props) {
  const { facts, kind, width, height, span, line, levels, ticksMs, spells, endsMs, nowMs, cursorMs, children } = props;
  const hatch = useId();
  const x = (ms: number) => Math.round(scaled(ms, [span.fromMs, span.toMs], [0, width]) * 10) / 10;
  const upright = (ms: number, name: string) => (
    <line key={`${name}${ms}`} class={name} x1={x(ms)} x2={x(ms)} y2={height} />
  );
  return (
    <svg class={`strip of-${kind}`} width={width} height={height} role="img" aria-label={facts}>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="hatch" y2="6" />
        </pattern>
      </defs>
      {ticksMs.map((ms) => upright(ms, 'tick'))}
      {levels.map(({ y, label, kind }) => (
        <line key={label} class={kind ?? 'level'} x2={width} y1={y} y2={y} />
      ))}
      {spells.map(({ fromMs, toMs }) => (
        <rect
          key={fromMs}
          class="spell"
          fill={`url(#${hatch})`}
          x={x(fromMs)}
          width={Math.max(2, x(toMs) - x(fromMs))}
          height={height}
        />
      ))}
      {endsMs.map((ms) => upright(ms, 'window-end'))}
      <path class="unread" d={line.unread} />
      <path class="read" d={line.read} />
      {children}
      {nowMs > span.fromMs && nowMs < span.toMs && upright(nowMs, 'now')}
      {levels.map(({ y, label }) => (
        <text key={label} x={width - 2} y={y < 12 ? y + 11 : y - 3}>
          {label}
        </text>
      ))}
      {cursorMs !== null && upright(cursorMs, 'cursor')}
    </svg>
  );
}
