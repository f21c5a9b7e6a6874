import type { Kept } from '../../../lib/model/kept.ts';
import type { UsageSeries } from '../../../lib/model/series/usage-series.ts';
import type { Unreadable } from '../../../lib/model/summary.ts';
import { text } from '../../../lib/platform/text.ts';
import type { Format } from '../../../lib/screen/format.ts';
import { ActIfSure } from '../../field/ActIfSure.tsx';
import { KeepFocus } from '../../field/KeepFocus.tsx';
import { KeptSince } from '../../options/KeptSince.tsx';
import { Export, type ExportProps } from './Export.tsx';
import { Import, type ImportProps } from './Import.tsx';
import { Problems } from './Problems.tsx';

interface Props extends ExportProps, ImportProps {
  /** Of the account that is looked at; null: not counted yet. */
  kept: Kept | null;
  usage: Pick<UsageSeries, 'readings' | 'fromText'>;
  isWhole: boolean;
  unreadable: readonly Unreadable[];
  /** What the account is called. */
  name: string;
  format: Format;
  onDeleteAccount: () => Promise<boolean>;
  onDeleteEverything: () => Promise<boolean>;
}

/** How much is kept, where it came from, and how to take it along, bring it back, or be rid of it. */
export function DataPart({ kept, usage, isWhole, unreadable, name, format, ...acts }: Props) {
  const { onDeleteAccount, onDeleteEverything, onExport, onPlan, onImport } = acts;
  return (
    <>
      <div>
        {kept && <KeptSince kept={kept} format={format} />}
        {isWhole && usage.readings > 0 && (
          <p class="what">
            {text('keptSources', format.count(usage.readings - usage.fromText), format.count(usage.fromText))}
          </p>
        )}
        <p class="what">{text('keptWhere')}</p>
      </div>
      <Problems unreadable={unreadable} format={format} />
      <Export onExport={onExport} />
      <Import format={format} onPlan={onPlan} onImport={onImport} />
      <div class="group">
        <h3>{text('delete')}</h3>
        <KeepFocus>
          {kept && (
            <ActIfSure
              label={text('deleteAccountOf', name)}
              question={text('deleteAccountSure', name)}
              onAct={onDeleteAccount}
            />
          )}
          <ActIfSure
            label={text('deleteEverything')}
            question={text('deleteEverythingSure')}
            onAct={onDeleteEverything}
          />
        </KeepFocus>
        <p class="what">{text('deleteWhat')}</p>
      </div>
    </>
  );
}
