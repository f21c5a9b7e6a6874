import { lengthMs } from '../../lib/model/series/span.ts';
import type { Column } from '../../lib/model/series/thinned.ts';
import type { Level } from '../../lib/screen/chart/levels.ts';
import { linePaths } from '../../lib/screen/chart/path.ts';
import { scaled } from '../../lib/screen/chart/scale.ts';
import { merged } from '../../lib/screen/timeline/bands.ts';
import type { PlacedMark } from '../../lib/screen/timeline/placed-marks.ts';
import type { BalanceStripValue } from '../../lib/screen/timeline/strips.ts';
import { inSpan } from '../../lib/screen/timeline/windows.ts';
import { MarkShape } from '../charts/MarkShape.tsx';
import { StripDrawing } from '../charts/StripDrawing.tsx';
import type { Drawn } from './drawn.ts';

interface Props extends Drawn {
  strip: BalanceStripValue;
  columns: readonly Column[];
  marks: readonly PlacedMark[];
  height: number;
  /** Where its greatest value may be. */
  top: number;
  levels: readonly Level[];
  /** Puts a balance to its height. */
  y: (balance: number) => number;
}

const marksAt = 7;
const countsAt = 23;
// Nearer to one another, what leads from marks down to the line would hide it.
const pixelsPerStem = 40;

/** The course of the credits, with what made them more or less. */
export function BalanceDrawing({ strip, columns, marks, top, y, ...drawn }: Props) {
  const { sheet, height, format } = drawn;
  const { span, width } = sheet;
  const hasStems = marks.length * pixelsPerStem < width;
  return (
    <StripDrawing
      {...drawn}
      kind="balance"
      line={linePaths(columns, y, () => true)}
      spells={merged(inSpan(strip.spells, span), (2 * lengthMs(span)) / width)}
      endsMs={[]}
    >
      {marks.map(({ shape, atMs, marks: { length } }) => {
        const x = scaled(atMs, [span.fromMs, span.toMs], [0, width]);
        return (
          <g key={atMs}>
            {hasStems && <line class="mark-stem" x1={x} x2={x} y1={length > 1 ? top - 4 : marksAt} y2={height} />}
            {shape && <MarkShape shape={shape} x={x} y={marksAt} />}
            {length > 1 && (
              <text class="mark-count" x={x} y={shape ? countsAt : marksAt + 4}>
                {format.count(length)}
              </text>
            )}
          </g>
        );
      })}
    </StripDrawing>
  );
}
