import { courseOf } from '../../lib/model/account/course.ts';
import { assumedBy, termsWith } from '../../lib/model/account/terms.ts';
import { dayMs } from '../../lib/model/moment.ts';
import { type AccountPast, noPast, topUpsIn } from '../../lib/model/past.ts';
import { Reading } from '../../lib/model/reading.ts';
import { z } from '../../lib/model/schema.ts';
import { type UsageSeries, usageSeriesOf } from '../../lib/model/series/usage-series.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import { type AccountSummary, summarise } from '../../lib/model/summary.ts';
import { noon } from '../support/make.ts';
import { manyReadings } from '../support/year.ts';

/** What the history page has of an account, worked out from readings as the background would. */
export interface Life {
  shown: AccountSummary;
  past: AccountPast;
  usage: UsageSeries;
}

export const terms = termsWith(assumedBy(settingsOf({}), 'UTC'), []);

/** A year of somebody who is read every ten minutes in the last eight days, and every six hours before, up to noon. */
export function aYear(account: string): Life {
  const recentFrom = noon.epochMilliseconds - 8 * dayMs;
  return lifeOf(
    account,
    manyReadings(account, noon.epochMilliseconds, 366).filter(
      ({ firstAt }, index) => index % (firstAt > recentFrom ? 2 : 72) === 0,
    ),
  );
}

/** As it is on the first morning: nothing can be forecast yet. */
export function aMorning(account: string): Life {
  return lifeOf(account, manyReadings(account, noon.epochMilliseconds, 0.1).slice(1));
}

function lifeOf(account: string, rows: readonly z.input<typeof Reading>[]): Life {
  const readings = z.decode(z.array(Reading), [...rows]);
  const looks = readings.map(({ firstAt: at, source, figures }) => ({ at, source, figures, repeats: false }));
  const { state, pastWindows, movements } = courseOf(null, looks, terms);
  const history = state?.history ?? null;
  const last = readings.filter(({ figures }) => figures.kind === 'usage').slice(-1);
  const topUps = readings.filter(({ figures }) => figures.kind === 'top-up');
  const known = { account, aliases: [], readings: [...last, ...topUps], history, movements: movements.items, terms };
  const [shown] = summarise({ accounts: [known], unreadable: [], signedOutAt: null }, noon).accounts;
  if (!shown) throw new Error('a life has at least one reading');
  return {
    shown,
    past: {
      ...noPast,
      windows: pastWindows.items,
      movements: [...movements.items, ...(history?.books?.ledger.open ?? [])],
      topUps: topUps.flatMap(topUpsIn),
      history,
    },
    usage: usageSeriesOf(rows),
  };
}
