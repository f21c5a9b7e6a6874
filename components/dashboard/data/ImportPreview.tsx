import { useRef } from 'preact/hooks';
import type { BackupTable } from '../../../lib/model/backup/backup.ts';
import type { ImportPlan } from '../../../lib/model/backup/plan.ts';
import type { RefusedRow } from '../../../lib/model/backup/read.ts';
import { type TextKey, text } from '../../../lib/platform/text.ts';
import type { Format } from '../../../lib/screen/format.ts';
import { Table } from '../Table.tsx';
import { useScrolls } from '../use-scrolls.ts';

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
          <Refused rows={refused.slice(0, mostRefused)} format={format} />
          {refused.length > mostRefused && (
            <p class="what">{text('rowsShown', format.count(mostRefused), format.count(refused.length))}</p>
          )}
        </details>
      )}
    </>
  );
}

function Refused({ rows, format }: { rows: readonly RefusedRow[]; format: Format }) {
  const box = useRef<HTMLElement>(null);
  const scrolls = useScrolls(box);
  return (
    <section ref={box} class="refused" aria-label={text('importRefusedRows')} tabIndex={scrolls ? 0 : undefined}>
      <ul>
        {rows.map(({ table, place, why }) => (
          <li key={`${table} ${place}`}>
            {text('importRefusedRow', text(tableTexts[table]), format.count(place), why)}
          </li>
        ))}
      </ul>
    </section>
  );
}
