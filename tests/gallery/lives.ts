import { type Course, courseOf } from '../../lib/model/account/course.ts';
import { assumedBy, type ForecastTerms, termsWith } from '../../lib/model/account/terms.ts';
import type { Entry } from '../../lib/model/credits/grant.ts';
import { listPrice } from '../../lib/model/credits/price.ts';
import { type AccountPast, noPast, topUpsIn } from '../../lib/model/past.ts';
import { Reading } from '../../lib/model/reading.ts';
import { z } from '../../lib/model/schema.ts';
import { type UsageSeries, usageSeriesOf } from '../../lib/model/series/usage-series.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import { type AccountSummary, summarise } from '../../lib/model/summary.ts';
import { noon } from '../support/make.ts';
import { noWatch, watchAfter } from '../support/watch.ts';
import { manyReadings } from '../support/year.ts';

/** What the history page has of an account, worked out from readings as the background would. */
export interface Life {
  shown: AccountSummary;
  past: AccountPast;
  usage: UsageSeries;
  /** When it was first read. */
  since: Temporal.Instant;
  terms: ForecastTerms;
}

/** What somebody has chosen and entered, and of how many of the last readings each third is looked at for warnings. */
interface Owner {
  chosen?: unknown;
  entries?: readonly Entry[];
  watched?: number;
}

export type Row = z.input<typeof Reading>;

/** The life of an account by its readings. */
export function lifeOf(account: string, rows: readonly Row[], owner: Owner = {}): Life {
  const { chosen = {}, entries = [], watched = 0 } = owner;
  const settings = settingsOf(chosen);
  const terms = termsWith(assumedBy(settings, 'UTC'), entries);
  const readings = z.decode(z.array(Reading), [...rows]);
  const unwatched = readings.length - watched;
  let course = courseOf(null, readings.slice(0, unwatched).map(lookOf), terms);
  let watch = noWatch;
  for (let read = unwatched + 1; read <= readings.length; read++) {
    course = joined(course, courseOf(course.state, readings.slice(read - 1, read).map(lookOf), terms));
    // Each takes as long as ten readings.
    if ((readings.length - read) % 3 > 0) continue;
    const known = knownBy(account, readings.slice(0, read), course, terms);
    const now = known.shown.usage.at;
    watch = watchAfter(watch, {
      ...known,
      account: known.shown,
      topUpChange: null,
      perCredit: listPrice,
      settings,
      now,
      zone: 'UTC',
    });
  }
  const { shown, movements, pastWindows: windows, history } = knownBy(account, readings, course, terms);
  const warnings = new Map([...watch.said, ...watch.open].map((warning) => [warning.key, warning]));
  return {
    shown,
    past: {
      ...noPast,
      windows,
      movements,
      history,
      topUps: readings.flatMap(topUpsIn),
      entries,
      warnings: [...warnings.values()],
      decision: watch.checked && { at: watch.checked.readAt, because: watch.because },
    },
    usage: usageSeriesOf(rows),
    since: readings[0]?.firstAt ?? noon,
    terms,
  };
}

const lookOf = ({ firstAt: at, source, figures }: Reading) => ({ at, source, figures, repeats: false });

/** What is known of an account at the last of some readings. */
function knownBy(account: string, readings: readonly Reading[], course: Course, terms: ForecastTerms) {
  const history = course.state?.history ?? null;
  const last = readings.filter(({ figures }) => figures.kind === 'usage').slice(-1);
  const topUps = readings.filter(({ figures }) => figures.kind === 'top-up');
  const movements = course.movements.items;
  const known = { account, aliases: [], readings: [...last, ...topUps], history, movements, terms };
  const now = last[0]?.firstAt ?? noon;
  const [shown] = summarise({ accounts: [known], unreadable: [], signedOutAt: null }, now).accounts;
  if (!shown) throw new Error('a life has at least one reading');
  return {
    shown,
    history,
    movements: [...movements, ...(history?.books?.ledger.open ?? [])],
    pastWindows: course.pastWindows.items,
  };
}

/** A course, and the one that goes on from it. */
function joined(course: Course, next: Course): Course {
  return {
    ...next,
    pastWindows: goneOn(course.pastWindows, next.pastWindows),
    movements: goneOn(course.movements, next.movements),
  };
}

function goneOn<Item>(before: { from: number; items: Item[] }, { from, items }: { from: number; items: Item[] }) {
  return { from: before.from, items: [...before.items.slice(0, from - before.from), ...items] };
}

/** As it is on the first morning: nothing can be forecast yet. */
export function aMorning(account: string): Life {
  return lifeOf(account, manyReadings(account, noon.epochMilliseconds, 0.1).slice(1));
}
