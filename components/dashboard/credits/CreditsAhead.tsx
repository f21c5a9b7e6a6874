import type { CreditsForecast } from '../../../lib/model/forecast/credits/credits.ts';
import { dayMs } from '../../../lib/model/moment.ts';
import { text } from '../../../lib/platform/text.ts';
import { aheadLines, horizonDays, isMoreLostNewestFirst, undatedText } from '../../../lib/screen/credits/ahead.ts';
import type { Format } from '../../../lib/screen/format.ts';
import { Lines } from '../Lines.tsx';
import { Table } from '../Table.tsx';

/** What is forecast of credits within a day, a week, a month and three, or why it is not. */
export function CreditsAhead({ of: forecast, format }: { of: CreditsForecast; format: Format }) {
  const undated = undatedText(forecast, format);
  return (
    <div class="group">
      <Table
        caption={text('creditsAhead')}
        heads={[text('ifLine'), text('when'), ...horizonDays.map((days) => format.length((days * dayMs) / 1000))]}
        numbers={[2, 3, 4, 5]}
        short={[1]}
        rows={aheadLines(forecast, format).map((line) => ({
          key: line.keys.join(),
          cells: [
            <Lines
              key="what"
              of={[...line.keys.map((key) => text(key)), ...('through' in line && line.through ? [line.through] : [])]}
            />,
            ...('says' in line
              ? [line.says]
              : [line.when, ...horizonDays.map((days, index) => <Lines key={days} of={line.within[index] ?? []} />)]),
          ],
        }))}
      />
      {isMoreLostNewestFirst(forecast) && <p class="what">{text('aheadMostLostWhat')}</p>}
      {undated && <p class="what">{undated}</p>}
      <p class="what">{text('aheadWhat', format.stamp(forecast.asOf))}</p>
    </div>
  );
}
