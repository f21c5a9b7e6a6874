import type { Kept } from '../../lib/model/kept.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { Change } from '../../lib/model/settings-change.ts';
import { type KnownAs, settingsOfAccount } from '../../lib/model/shown-accounts.ts';
import type { AccountSummary } from '../../lib/model/summary.ts';
import { text } from '../../lib/platform/text.ts';
import { accountLabel } from '../../lib/screen/account-name.ts';
import type { Format } from '../../lib/screen/format.ts';
import { KeepFocus } from '../field/KeepFocus.tsx';
import { AccountItem } from './AccountItem.tsx';

interface Props {
  kept: readonly Kept[];
  accounts: readonly AccountSummary[];
  settings: Settings;
  format: Format;
  onChange: (change: Change<Settings>) => void;
  onDelete: (account: KnownAs) => Promise<boolean>;
}

/** Every account of which something is kept. */
export function AccountsSettings({ kept, accounts, settings, format, onChange, onDelete }: Props) {
  if (kept.length === 0) return <p class="what">{text('accountsNone')}</p>;
  return (
    <KeepFocus>
      {kept.map((of) => (
        <AccountItem
          key={of.account}
          label={accountLabel(of.account, accounts)}
          settings={settingsOfAccount(settings, of)}
          kept={of}
          format={format}
          onChange={(chosen) => onChange({ accounts: { [of.account]: chosen } })}
          onDelete={() => onDelete(of)}
        />
      ))}
      <p class="what">{text('deleteWhat')}</p>
    </KeepFocus>
  );
}
