import { creditsForecastIf } from '../model/account/forecast.ts';
import type { Assumed } from '../model/account/terms.ts';
import type { CreditsForecast } from '../model/forecast/credits/credits.ts';
import type { TopUp } from '../model/reading.ts';
import { catchUp } from './catch-up.ts';
import type { Database } from './database.ts';
import { reckonedOf } from './state.ts';

/** The forecast of an account's credits as it would be with auto top-up set like this; null: nothing is known of it. */
export async function whatIf(
  db: Database,
  question: { account: string; topUp: TopUp },
  now: Temporal.Instant,
  assumed: Assumed,
): Promise<CreditsForecast | null> {
  await catchUp(db, assumed);
  return db.transaction('rw', db.tables, async () => {
    const { history, terms } = await reckonedOf(db, question.account, assumed);
    return history && creditsForecastIf(question.topUp, history, now, terms);
  });
}
