import { useCallback, useMemo } from 'preact/hooks';
import { lengthMs } from '../../lib/model/series/span.ts';
import { thinned } from '../../lib/model/series/thinned.ts';
import { text } from '../../lib/platform/text.ts';
import { linePaths } from '../../lib/screen/chart/path.ts';
import { roundSteps, scaled } from '../../lib/screen/chart/scale.ts';
import { merged } from '../../lib/screen/timeline/bands.ts';
import { placedMarks } from '../../lib/screen/timeline/placed-marks.ts';
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
}

const height = 132;
// Above the line there is room for what happened.
const top = 24;
const marksAt = 9;
// A sentence with more than these is no help. The last ones are to come; the table has all the others.
const mostSaid = 12;

/** The credits over time, with what made them more or less. */
export function BalanceStrip({ strip, figure, ...drawn }: Props) {
  const { span, width, format } = drawn;
  const steps = roundSteps(strip.most, 3);
  const greatest = steps.at(-1) ?? 1;
  const y = useCallback((value: number) => scaled(value, [0, greatest], [height - 1, top]), [greatest]);
  const columns = useMemo(() => thinned(strip.balance, span, width, unreadMs), [strip.balance, span, width]);
  const line = useMemo(() => linePaths(columns, y, () => true), [columns, y]);
  const perPixel = lengthMs(span) / width;
  const spells = inSpan(strip.spells, span);
  const marks = placedMarks(strip.marks, span, 11 * perPixel);
  const said = marks.flatMap((mark) => mark.said).slice(-mostSaid);
  const level = (value: number) => ({ y: y(value), label: creditsText(value, format) });
  const minimum = strip.minimum === null ? [] : [level(strip.minimum)];
  return (
    <div class="strip-row">
      <StripName name={text('balance')} figure={figure} />
      <Strip
        {...drawn}
        facts={balanceFacts(columns, { marks: said, minimum: strip.minimum, spells }, format)}
        kind="balance"
        height={height}
        line={line}
        levels={[
          ...steps.map(level),
          ...minimum.map(({ y, label }) => ({ y, label: text('minimumLevel', label), kind: 'minimum' as const })),
        ]}
        spells={merged(spells, 2 * perPixel)}
        endsMs={[]}
      >
        {marks.map(({ shape, atMs, said }) => {
          const x = scaled(atMs, [span.fromMs, span.toMs], [0, width]);
          return (
            <g key={`${shape} ${atMs}`}>
              <line class="mark-stem" x1={x} x2={x} y1={marksAt} y2={height} />
              <MarkShape shape={shape} x={x} y={marksAt} title={said.join('\n')} />
            </g>
          );
        })}
      </Strip>
    </div>
  );
}
