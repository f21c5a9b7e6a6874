import type { Timing } from '../model/fresh/timetable.ts';
import { timingOf } from '../model/fresh/upcoming.ts';
import { isMain } from '../model/limit.ts';
import type { Database } from './database.ts';
import { storedHistory } from './state-row.ts';
import { storedSummary } from './summary.ts';

/** What the next reading is planned from: the account read last, as far as it is kept. */
export async function storedTiming(db: Database): Promise<Timing> {
  const [shown = null] = (await storedSummary(db)).accounts;
  const kept = shown && (await storedHistory(db, shown.account));
  return timingOf(shown, kept?.limits.filter(isMain).map(({ history }) => history.lastUse) ?? []);
}
