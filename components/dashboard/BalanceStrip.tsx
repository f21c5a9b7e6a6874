import { useMemo } from 'preact/hooks';
import { columnsWithin, thinned } from '../../lib/model/series/thinned.ts';
import { text } from '../../lib/platform/text.ts';
import { roundSteps, scaled } from '../../lib/screen/chart/scale.ts';
import { saidTogether } from '../../lib/screen/timeline/marks.ts';
import type { PlacedMark } from '../../lib/screen/timeline/placed-marks.ts';
import { balanceFacts, creditsText } from '../../lib/screen/timeline/said.ts';
import { pixelsBefore } from '../../lib/screen/timeline/sheet.ts';
import type { BalanceStripValue } from '../../lib/screen/timeline/strips.ts';
import { inSpan } from '../../lib/screen/timeline/windows.ts';
import { Strip } from '../charts/Strip.tsx';
import { BalanceDrawing } from './BalanceDrawing.tsx';
import { type Drawn, type LookedAt, unreadMs } from './drawn.ts';
import { StripName } from './StripName.tsx';

interface Props {
  strip: BalanceStripValue;
  figure: string;
  /** Those on the sheet. */
  marks: readonly PlacedMark[];
  /** What happened at the moment pointed at. */
  happened: string;
  drawn: Drawn;
  lookedAt: LookedAt;
}

const height = 138;
// Above the line there are two rows: for what happened, and how often where one mark stands for several.
const top = 30;
// A sentence with more than these is no help: the table has all of them. The last ones are to come.
const mostSaid = 12;

/** The credits over time, with what made them more or less. */
export function BalanceStrip({ strip, figure, marks, happened, drawn, lookedAt }: Props) {
  const { sheet, format } = drawn;
  const { span, width } = lookedAt;
  const columns = useMemo(() => thinned(strip.balance, sheet.span, sheet.width, unreadMs), [strip.balance, sheet]);
  const { y, levels } = useMemo(() => {
    const steps = roundSteps(strip.most, 3);
    const y = (value: number) => scaled(value, [0, steps.at(-1) ?? 1], [height - 1, top]);
    const level = (value: number) => ({ y: y(value), label: creditsText(value, format) });
    const minimum = strip.minimum === null ? [] : [{ ...level(strip.minimum), kind: 'minimum' as const }];
    return { y, levels: [...steps.map(level), ...minimum] };
  }, [strip.most, strip.minimum, format]);
  const drawing = useMemo(
    () => <BalanceDrawing {...{ ...drawn, strip, columns, marks, height, top, levels, y }} />,
    [drawn, strip, columns, marks, levels, y],
  );
  const before = pixelsBefore(sheet, span);
  const inSight = marks.filter(({ atMs }) => atMs >= span.fromMs && atMs <= span.toMs);
  const shown = {
    marks: saidTogether(
      inSight.flatMap((placed) => placed.marks),
      format,
    ).slice(-mostSaid),
    minimum: strip.minimum,
    spells: inSpan(strip.spells, span),
  };
  return (
    <div>
      <StripName name={text('balance')} beside={happened} figure={figure} />
      <Strip
        {...lookedAt}
        facts={balanceFacts(columnsWithin(columns, before, before + width), shown, format)}
        height={height}
        sheet={sheet}
        levels={levels}
      >
        {drawing}
      </Strip>
    </div>
  );
}
