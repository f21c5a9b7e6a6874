import type { Settings } from '../../lib/model/settings.ts';
import { settingsOfAccount } from '../../lib/model/shown-accounts.ts';
import type { AccountSummary } from '../../lib/model/summary.ts';
import { text } from '../../lib/platform/text.ts';
import { labelOf } from '../AccountChoice.tsx';

/** What an account is called: as the user named it, else by its plan. */
export function accountName(id: string | null, settings: Settings, accounts: readonly AccountSummary[]): string {
  const known = accounts.find(({ account }) => account === id);
  if (id === null || !known) return text('account');
  return settingsOfAccount(settings, known).name ?? labelOf(id, known.usage.figures.planType, accounts);
}
