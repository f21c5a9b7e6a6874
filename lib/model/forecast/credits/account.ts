import { type Futures, paths } from './futures.ts';
import { type Account, emptyOutcomes, type Outcomes } from './outcomes.ts';
import { Teller } from './teller.ts';

/** Pays what each future wants from what the account has, step by step. */
export function accountIn({ wants, debits, lateness, expiryPassed }: Futures, account: Account): Outcomes {
  const { firstOf, at, hours, credits } = wants;
  const outcomes = emptyOutcomes(account);
  const teller = new Teller(account, outcomes);
  const lastHour = account.days * 24;
  for (let path = 0; path < paths; path++) {
    teller.open(path, (debits[path] ?? 0) * account.overshoot, lateness[path] ?? 0, expiryPassed[path] ?? 0);
    const end = firstOf[path + 1] ?? 0;
    for (let index = firstOf[path] ?? 0; index < end; index++) {
      const moment = at[index] ?? 0;
      if (moment >= lastHour || teller.isDone(moment)) break;
      teller.serve(credits[index] ?? 0, moment, hours[index] ?? 0);
    }
    teller.close();
  }
  return outcomes;
}
