import type { AccountSummary } from '../../lib/model/summary.ts';
import { text } from '../../lib/platform/text.ts';
import type { Style } from '../../lib/screen/glance.ts';
import { limitsAhead } from '../../lib/screen/timeline/limits-ahead.ts';
import { Lines } from './Lines.tsx';
import { Table } from './Table.tsx';

/** What is forecast of each limit for its reset, beside what would be if use went on as just now; nothing before there is any. */
export function LimitsAhead({ of, shown }: { of: AccountSummary; shown: Style }) {
  const limits = limitsAhead(of, shown);
  if (limits.length === 0) return null;
  return (
    <div>
      <Table
        caption={text('limitsAhead')}
        heads={[text('limit'), text('legendForecast'), text('goingOn')]}
        numbers={[1, 2]}
        rows={limits.map((limit) => ({
          key: limit.name,
          cells: [
            limit.name,
            ...('says' in limit
              ? [limit.says]
              : [<Lines key="forecast" of={limit.forecast} />, <Lines key="goingOn" of={limit.goingOn} />]),
          ],
        }))}
      />
      <p class="what">{text('goingOnWhat')}</p>
    </div>
  );
}
