import { creditsForecastIf } from '../model/account/forecast.ts';
import type { Assumed } from '../model/account/terms.ts';
import type { CreditsForecast } from '../model/forecast/credits/credits.ts';
import type { TopUp } from '../model/reading.ts';
import type { Database } from './database.ts';
import { currentState } from './state.ts';
import { termsOf } from './summary.ts';

/** The forecast of an account's credits as it would be with auto top-up set like this; null: nothing is known of it. */
export function whatIf(
  db: Database,
  question: { account: string; topUp: TopUp },
  now: Temporal.Instant,
  assumed: Assumed,
): Promise<CreditsForecast | null> {
  return db.transaction('rw', db.tables, async () => {
    const terms = await termsOf(db, question.account, assumed);
    const state = await currentState(db, question.account, terms);
    return state && creditsForecastIf(question.topUp, state.history, now, terms);
  });
}
