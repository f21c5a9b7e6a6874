import { useCallback, useMemo } from 'preact/hooks';
import { lengthMs } from '../../lib/model/series/span.ts';
import { thinned } from '../../lib/model/series/thinned.ts';
import { text } from '../../lib/platform/text.ts';
import { linePaths } from '../../lib/screen/chart/path.ts';
import { roundSteps, scaled } from '../../lib/screen/chart/scale.ts';
import { merged } from '../../lib/screen/timeline/bands.ts';
import { saidTogether } from '../../lib/screen/timeline/marks.ts';
import type { PlacedMark } from '../../lib/screen/timeline/placed-marks.ts';
import { balanceFacts, creditsText } from '../../lib/screen/timeline/said.ts';
import type { BalanceStripValue } from '../../lib/screen/timeline/strips.ts';
import { inSpan } from '../../lib/screen/timeline/windows.ts';
import { MarkShape } from '../charts/MarkShape.tsx';
import { Strip } from '../charts/Strip.tsx';
import { type Drawn, unreadMs } from './drawn.ts';
import { StripName } from './StripName.tsx';

interface Props extends Drawn {
  strip: BalanceStripValue;
  figure: string;
  marks: readonly PlacedMark[];
  /** What happened at the moment pointed at. */
  happened: string;
}

const height = 138;
// Above the line there are two rows: for what happened, and how often where one mark stands for several.
const top = 30;
const marksAt = 7;
const countsAt = 23;
// Nearer to one another, what leads from marks down to the line would hide it.
const pixelsPerStem = 40;
// A sentence with more than these is no help: the table has all of them. The last ones are to come.
const mostSaid = 12;

/** The credits over time, with what made them more or less. */
export function BalanceStrip({ strip, figure, marks, happened, ...drawn }: Props) {
  const { span, width, format } = drawn;
  const steps = roundSteps(strip.most, 3);
  const greatest = steps.at(-1) ?? 1;
  const y = useCallback((value: number) => scaled(value, [0, greatest], [height - 1, top]), [greatest]);
  const columns = useMemo(() => thinned(strip.balance, span, width, unreadMs), [strip.balance, span, width]);
  const line = useMemo(() => linePaths(columns, y, () => true), [columns, y]);
  const perPixel = lengthMs(span) / width;
  const spells = inSpan(strip.spells, span);
  const said = saidTogether(
    marks.flatMap((placed) => placed.marks),
    format,
  ).slice(-mostSaid);
  const hasStems = marks.length * pixelsPerStem < width;
  const level = (value: number) => ({ y: y(value), label: creditsText(value, format) });
  return (
    <div>
      <StripName name={text('balance')} beside={happened} figure={figure} />
      <Strip
        {...drawn}
        facts={balanceFacts(columns, { marks: said, minimum: strip.minimum, spells }, format)}
        kind="balance"
        height={height}
        line={line}
        levels={[
          ...steps.map(level),
          ...(strip.minimum === null ? [] : [{ ...level(strip.minimum), kind: 'minimum' as const }]),
        ]}
        spells={merged(spells, 2 * perPixel)}
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
      </Strip>
    </div>
  );
}
