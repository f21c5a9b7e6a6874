import { spentByDay } from '../../forecast/credits/spent-by-day.ts';
import type { UseHistory } from '../../forecast/credits/use-history.ts';
import type { Finding, KnownToWarn, Rule } from '../rule.ts';
import { atMostOne, recovered } from '../rule.ts';
import { aboutCredits, costValue, countValue, creditsValue, percentValue } from '../values.ts';
import { message, words } from '../words.ts';

/** Fewer days are no habit, and with fewer on credits any day on them would stand out. */
const leastDays = 20;
const leastDaysSpent = 3;
/** How far above the largest of the person's days, and how much at least. */
const timesLargest = 2;
const leastCredits = 50;

/** In the last day far more credits were spent than in any of the person's own days. */
export const unusualSpend: Rule = {
  name: 'unusual-spend',
  figures: 'usage',
  maxAge: Temporal.Duration.from({ hours: 6 }),
  needsSecondReading: false,
  find: (known) => atMostOne(known.history?.uses ? findingOf(known.history.uses, known) : null),
};

function findingOf(uses: UseHistory, { perCredit }: KnownToWarn): Finding | null {
  const [today, ...before] = spentByDay(uses);
  const largest = Math.max(0, ...before);
  if (today === undefined || before.length < leastDays || before.filter((day) => day > 0).length < leastDaysSpent)
    return null;
  const at = uses.lastLook;
  const isDue = today >= leastCredits && today >= timesLargest * largest;
  // Where every earlier day was below, the next one is above with this probability at most.
  const chance = 100 / (before.length + 1);
  const credits = aboutCredits(today);
  return isDue
    ? {
        subject: '',
        stage: 1,
        holds: 1,
        span: { from: at, until: at.add({ hours: 24 }) },
        deadline: null,
        happenedBy: null,
        says: message(
          words('warnUnusual', creditsValue(credits), costValue(credits, perCredit)),
          words(
            'warnUnusualBody',
            countValue(before.length),
            creditsValue(aboutCredits(largest)),
            percentValue(Math.ceil(chance)),
          ),
          words('warnUnusualAdvice'),
        ),
      }
    : { ...recovered(''), holds: Number(today > largest) };
}
