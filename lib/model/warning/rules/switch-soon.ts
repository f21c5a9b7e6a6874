import { coverageOf } from '../../coverage.ts';
import { isMain, type LimitReading } from '../../limit.ts';
import type { Finding, KnownToWarn } from '../rule.ts';
import { recovered } from '../rule.ts';
import { chanceValue, limitValue, momentValue } from '../values.ts';
import { probabilityWithin } from '../within.ts';
import { message, words } from '../words.ts';
import { announcedSpan, likely, unlikely } from './lead.ts';
import { probablyRunsOut } from './runs-out.ts';
import { type SeenLimit, seenLimits } from './seen-limits.ts';
import { costWords, switchForecast } from './switch-cost.ts';
import { whatThen } from './what-then.ts';

/** The switch as one of two forecasts sees it. */
interface Coming {
  chance: number;
  when: Temporal.Instant | null;
  through: LimitReading | null;
  isDue: boolean;
}

/**
 * The plan will give way to credits within the lead time: by the forecast of days, whose hours are coarse, or because
 * a window that runs now will be used up. Null: a window of the plan is in doubt, or nothing is forecast.
 */
export function soonFinding(known: KnownToWarn): Finding | null {
  const { account, now } = known;
  const judged = seenLimits(known).filter(({ limit }) => isMain(limit));
  if (judged.length < account.usage.figures.limits.filter(isMain).length) return null;
  const { payer } = coverageOf(account.usage.figures, now);
  if (payer !== 'plan') return { ...recovered('soon'), holds: Number(payer === 'credits') };
  const pays = switchForecast(known)?.to ?? (whatThen(known)?.text === 'warnThenCredits' ? 'credits' : 'nobody');
  if (pays === 'nobody') return recovered('soon');
  const coming = [byDays(known, judged), ...judged.map((seen) => byWindow(seen, known))].filter((one) => one !== null);
  const likeliest = coming.toSorted((a, b) => Number(b.isDue) - Number(a.isDue) || b.chance - a.chance)[0];
  if (likeliest === undefined) return null;
  const { chance, when, isDue } = likeliest;
  return {
    subject: 'soon',
    stage: Number(isDue),
    holds: Number(isDue || chance >= unlikely),
    span: announcedSpan(known, when),
    deadline: null,
    isPast: false,
    says: isDue ? messageOf(likeliest, known) : null,
  };
}

function byDays(known: KnownToWarn, judged: readonly SeenLimit[]): Coming | null {
  const forecast = switchForecast(known);
  if (forecast === null || forecast.already || forecast.to === 'nobody') return null;
  const { probability, when, through } = forecast;
  const stated = { probability, when, given: probability.days7 };
  const chance = probabilityWithin(stated, known.now, known.choices.leadTimeHours);
  const first = judged.find(({ limit }) => limit.lengthSeconds === through[0]?.lengthSeconds);
  return { chance, when: when?.p50 ?? null, through: first?.limit ?? null, isDue: chance >= likely };
}

function byWindow({ forecast, isReset, limit }: SeenLimit, { now, choices }: KnownToWarn): Coming | null {
  if (forecast === null || isReset || forecast.inDoubt || forecast.exhaustion.when === null) return null;
  const { probability, when } = forecast.exhaustion;
  const isWithin = Temporal.Instant.compare(when.p50, now.add({ hours: choices.leadTimeHours })) <= 0;
  return { chance: probability, when: when.p50, through: limit, isDue: isWithin && probablyRunsOut(forecast) };
}

function messageOf({ chance, when, through }: Coming, known: KnownToWarn) {
  return message(
    when ? words('warnSwitchSoon', momentValue(when)) : words('warnSwitchSoonUntimed'),
    through && words('warnSwitchThrough', limitValue(through), chanceValue(chance)),
    costWords(switchForecast(known)?.cost ?? null, known),
    words('warnSwitchAdvice'),
  );
}
