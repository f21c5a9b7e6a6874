import { useState } from 'preact/hooks';
import type { Movement } from '../../lib/model/credits/movement.ts';
import type { Span } from '../../lib/model/series/span.ts';
import type { Display } from '../../lib/model/settings.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import type { Format } from '../../lib/screen/format.ts';
import type { Style } from '../../lib/screen/glance.ts';
import { asShown, rangeAsShown } from '../../lib/screen/left-or-used.ts';
import { movementName } from '../../lib/screen/movement.ts';
import type { Strips } from '../../lib/screen/timeline/strips.ts';
import { inSpan, type ShownWindow } from '../../lib/screen/timeline/windows.ts';
import { Table } from './Table.tsx';
import { useMore } from './use-more.tsx';

interface Props {
  strips: Strips;
  movements: readonly Movement[];
  span: Span;
  display: Display;
  format: Format;
}

const endedTexts = {
  'as-announced': 'endedAsAnnounced',
  early: 'endedEarly',
  unknown: 'endedUnknown',
  running: 'endedRunning',
} as const satisfies Record<ShownWindow['ended'], TextKey>;

/** The facts that the charts show, as tables: windows as they were, and what changed the balance. */
export function TimelineTable({ strips, movements, span, display, format }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('timelineTable')}</summary>
      {isOpen && (
        <>
          <Windows strips={strips} span={span} display={display} format={format} />
          <Changes movements={movements} span={span} format={format} />
        </>
      )}
    </details>
  );
}

function Windows({ strips, span, display, format }: Omit<Props, 'movements'>) {
  const { most, more } = useMore(format);
  const isLeft = display.limitsAs === 'left';
  const rows = strips.limits
    .flatMap(({ title, windows }) => inSpan(windows, span).map((window) => ({ title, ...window })))
    .toSorted((a, b) => b.toMs - a.toMs);
  return (
    <Table
      caption={text('windowsShown')}
      heads={[
        text('limit'),
        text('windowStart'),
        text('windowEnd'),
        text(isLeft ? 'windowLeft' : 'windowUsed'),
        text('windowEnded'),
        text(isLeft ? 'windowExpectedLeft' : 'windowExpected'),
      ]}
      numbers={[3]}
      short={[0, 1, 2, 4]}
      rows={rows.slice(0, most).map(({ title, fromMs, toMs, usedPercent, wasUsedUp, ended, forecasts }) => ({
        key: `${title} ${toMs}`,
        cells: [
          title,
          moment(fromMs, format),
          moment(toMs, format),
          wasUsedUp ? text('usedUp') : format.percent(asShown(100 - usedPercent, display)),
          text(endedTexts[ended]),
          expected(forecasts, { display, format }),
        ],
      }))}
      more={more(rows.length)}
    />
  );
}

function Changes({ movements, span, format }: Omit<Props, 'strips' | 'display'>) {
  const { most, more } = useMore(format);
  const rows = movements
    .filter(({ by }) => by.epochMilliseconds >= span.fromMs && by.epochMilliseconds <= span.toMs)
    .toReversed();
  return (
    <Table
      caption={text('movementsShown')}
      heads={[text('when'), text('movement'), text('credits')]}
      numbers={[2]}
      short={[0]}
      rows={rows.slice(0, most).map(({ kind, by, change }, index) => ({
        key: index,
        cells: [format.stamp(by), movementName(kind), format.change(change)],
      }))}
      more={more(rows.length)}
    />
  );
}

/** What was expected to be left or used, and from when on: each in one piece. */
function expected(forecasts: ShownWindow['forecasts'], { display, format }: Style) {
  return forecasts.flatMap(({ madeAt, p10, p90 }) => [
    <span key={madeAt.epochMilliseconds} class="whole">
      {text('figureOf', format.moment(madeAt), format.percentRange(...rangeAsShown(100 - p90, 100 - p10, display)))}
    </span>,
    ' ',
  ]);
}

function moment(ms: number, format: Format): string {
  return format.stamp(Temporal.Instant.fromEpochMilliseconds(ms));
}
