import type { Settings } from '../lib/model/settings.ts';
import type { AccountSummary } from '../lib/model/summary.ts';
import { text } from '../lib/platform/text.ts';
import { accountName } from '../lib/screen/account-name.ts';

interface Props {
  /** Those to choose from, and all that are read. */
  accounts: readonly AccountSummary[];
  all: readonly AccountSummary[];
  settings: Settings;
  chosen: string;
  onChoose: (account: string) => void;
}

/** Which of several accounts to look at. */
export function AccountChoice({ accounts, all, settings, chosen, onChoose }: Props) {
  return (
    <select aria-label={text('account')} value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
      {accounts.map(({ account }) => (
        <option key={account} value={account}>
          {accountName(account, all, settings)}
        </option>
      ))}
    </select>
  );
}
