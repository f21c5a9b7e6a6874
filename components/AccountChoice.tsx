import { planOf } from '../lib/model/plan.ts';
import type { Settings } from '../lib/model/settings.ts';
import { settingsOfAccount } from '../lib/model/shown-accounts.ts';
import type { AccountSummary } from '../lib/model/summary.ts';
import { text } from '../lib/platform/text.ts';
import { countText } from '../lib/screen/format/whole.ts';

interface Props {
  accounts: readonly AccountSummary[];
  settings: Settings;
  chosen: string;
  onChoose: (account: string) => void;
}

/** Which of several accounts to look at: by the user's names, else by plan and number, since the site's are never kept. */
export function AccountChoice({ accounts, settings, chosen, onChoose }: Props) {
  return (
    <select aria-label={text('account')} value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
      {accounts.map((known) => (
        <option key={known.account} value={known.account}>
          {settingsOfAccount(settings, known).name ?? labelOf(known.account, known.usage.figures.planType, accounts)}
        </option>
      ))}
    </select>
  );
}

/** A plan as people know it; one that Spillway does not know yet as the site names it. */
export function planName(planType: string | null): string {
  return planOf(planType)?.name ?? planType ?? text('account');
}

/** An account by its plan, with a number where others have the same. */
export function labelOf(account: string, planType: string | null, accounts: readonly AccountSummary[]): string {
  const plan = planName(planType);
  const ofSamePlan = accounts
    .filter(({ usage }) => usage.figures.planType === planType)
    .map((other) => other.account)
    .sort();
  return ofSamePlan.length > 1 ? text('accountNumber', plan, countText(ofSamePlan.indexOf(account) + 1)) : plan;
}
