import { planOf } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';
import { settingsOfAccount } from '../model/shown-accounts.ts';
import type { AccountSummary } from '../model/summary.ts';
import { text } from '../platform/text.ts';
import { countText } from './format/whole.ts';

/**
 * What an account is called: as the user named it, else by its plan, since the site's names are never kept. `all` are the
 * accounts that are read, those hidden among them, so that one has the same number wherever it is named.
 */
export function accountName(id: string | null, all: readonly AccountSummary[], settings: Settings): string {
  const known = all.find(({ account }) => account === id);
  return (known && settingsOfAccount(settings, known).name) ?? accountLabel(id, all);
}

/** An account by its plan, with a number where others are called the same. */
export function accountLabel(id: string | null, all: readonly AccountSummary[]): string {
  const nameOf = ({ usage }: AccountSummary) => planName(usage.figures.planType);
  const known = all.find(({ account }) => account === id);
  if (known === undefined) return text('account');
  const name = nameOf(known);
  const alike = all
    .filter((other) => nameOf(other) === name)
    .map(({ account }) => account)
    .sort();
  return alike.length > 1 ? text('accountNumber', name, countText(alike.indexOf(known.account) + 1)) : name;
}

/** A plan as people know it; one that Spillway does not know yet as the site names it. */
function planName(planType: string | null): string {
  return planOf(planType)?.name ?? planType ?? text('account');
}
