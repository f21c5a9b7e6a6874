import type { BackupTable } from '../../../lib/model/backup/backup.ts';
import type { ImportPlan } from '../../../lib/model/backup/plan.ts';
import { type TextKey, text } from '../../../lib/platform/text.ts';
import type { Format } from '../../../lib/screen/format.ts';
import { Table } from '../Table.tsx';

const tableTexts = {
  accounts: 'accounts',
  readings: 'tableReadings',
  entries: 'tableEntries',
  warnings: 'tableWarnings',
} as const satisfies Record<BackupTable, TextKey>;

const tables = ['accounts', 'readings', 'entries', 'warnings'] as const;
const mostRefused = 200;

/** What a file holds, what of it is not here yet, and which rows are not taken. */
export function ImportPreview({ plan, format }: { plan: ImportPlan; format: Format }) {
  const { counts, refused, first, last } = plan;
  return (
    <>
      {first && last && <p>{text('importSpan', format.stampRange(first, last))}</p>}
      <Table
        caption={text('importPreview')}
        heads={[text('table'), text('importFresh'), text('importKnown'), text('importRefused')]}
        numbers={[1, 2, 3]}
        rows={tables.map((table) => ({
          key: table,
          cells: [
            text(tableTexts[table]),
            format.count(counts[table].fresh),
            format.count(counts[table].right - counts[table].fresh),
            format.count(refused.filter((row) => row.table === table).length),
          ],
        }))}
      />
      {refused.length > 0 && (
        <details>
          <summary>{text('importRefusedRows')}</summary>
          <ul class="refused">
            {refused.slice(0, mostRefused).map(({ table, place, why }) => (
              <li key={`${table} ${place}`}>
                {text('importRefusedRow', text(tableTexts[table]), format.count(place), why)}
              </li>
            ))}
          </ul>
          {refused.length > mostRefused && (
            <p class="what">{text('rowsShown', format.count(mostRefused), format.count(refused.length))}</p>
          )}
        </details>
      )}
    </>
  );
}
