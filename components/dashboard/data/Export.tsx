import type { CsvTable } from '../../../lib/model/backup/csv-table.ts';
import { csvTables } from '../../../lib/model/backup/csv-table.ts';
import { type TextKey, text } from '../../../lib/platform/text.ts';
import { Act } from '../../field/Act.tsx';

export interface ExportProps {
  /** Has the browser save everything, or one table; false when it did not work. */
  onExport: (what: 'everything' | CsvTable) => Promise<boolean>;
}

const tableTexts = {
  readings: 'tableReadings',
  windows: 'tableWindows',
  movements: 'movements',
  'top-up': 'topUp',
  entries: 'tableEntries',
  spending: 'tableSpending',
  payments: 'tablePayments',
  'banked-resets': 'bankedResets',
  warnings: 'warnings',
} as const satisfies Record<CsvTable, TextKey>;

/** Takes along what is kept. */
export function Export({ onExport }: ExportProps) {
  return (
    <div class="group">
      <h3>{text('export')}</h3>
      <Act label={text('exportEverything')} done={text('exported')} onAct={() => onExport('everything')} />
      <p class="what">{text('exportWhat')}</p>
      <div class="exports">
        {csvTables.map((table) => (
          <Act
            key={table}
            label={text('exportTable', text(tableTexts[table]))}
            done={text('exported')}
            onAct={() => onExport(table)}
          />
        ))}
      </div>
    </div>
  );
}
