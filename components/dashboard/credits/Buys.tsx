import { purchasingPowerOf } from '../../../lib/model/credits/purchasing-power.ts';
import type { CreditsReading } from '../../../lib/model/reading.ts';
import { text } from '../../../lib/platform/text.ts';
import { buysSaid } from '../../../lib/screen/buys.ts';
import type { Format } from '../../../lib/screen/format.ts';
import { Table } from '../Table.tsx';

/** What the balance buys: by the site's own estimate, and of each model by the rates of the day. */
export function Buys({ of: credits, now, format }: { of: CreditsReading; now: Temporal.Instant; format: Format }) {
  const models = purchasingPowerOf(credits, now);
  const said = buysSaid(credits, format);
  if (models.length === 0 && said === null) return null;
  return (
    <details class="group">
      <summary>{text('buysTitle')}</summary>
      {said && <p>{said.whole}</p>}
      <p class="what">{text('buysWhat')}</p>
      <Table
        caption={text('buysTitle')}
        isTitled={false}
        heads={[
          text('model'),
          text('tokensIn'),
          text('tokensCached'),
          text('tokensOut'),
          text('tasks'),
          text('rateFrom'),
        ]}
        numbers={[1, 2, 3, 4]}
        short={[0]}
        rows={models.map(({ model, input, cached, output, tasks, source }) => ({
          key: model,
          cells: [
            model,
            ...[input, cached, output].map(format.tokens),
            tasks ? format.countRange(...tasks) : '',
            <span lang="en">{source}</span>,
          ],
        }))}
      />
    </details>
  );
}
