import { canSpend, coverageOf } from '../../coverage.ts';
import { instant, z } from '../../schema.ts';
import { Moments, probability, Range } from '../range.ts';
import { byHandOf } from './buying.ts';
import { calibration, corrected } from './calibration.ts';
import { horizonHours } from './days-ahead.ts';
import { paths } from './futures.ts';
import type { KnownCredits } from './known.ts';
import type { Outlook } from './outlook.ts';
import { momentsOf, rangeOf, shareWithin } from './quantile.ts';
import { isBuying } from './top-up-settings.ts';

/** When the plan gives way, through which limit, and what it costs until that limit's reset. */
export const SwitchForecast = z.object({
  /** Whether it has: then the probabilities are 1, and the cost is what is still to come. */
  already: z.boolean(),
  /** Who pays after it: credits, or nobody, since there are none and none will be bought. */
  to: z.enum(['credits', 'nobody']),
  /** Within 24 hours and seven days from now. */
  probability: z.object({ hours24: probability, days7: probability }),
  /** The limits it may come through, the likeliest first, with their shares in the probability within seven days. */
  through: z.array(z.object({ lengthSeconds: z.nullable(z.int()), share: probability })),
  /** When, given that it does within seven days; null: it does not, or has. */
  when: z.nullable(Moments),
  /** When the limit it came through is reset; null: it has not come, or that is not known. */
  until: z.nullable(instant),
  /**
   * Credits from the switch, or from the reading if it has come, until the reset of the limit that it came through, given
   * that it comes within seven days: what is wanted, and no more than there are where nothing buys more. Null: it does
   * not come.
   */
  cost: z.nullable(Range),
  /** Whether what a percent costs is known from this person's own spending, not only from the pool. */
  isOwnRate: z.boolean(),
});
export type SwitchForecast = z.infer<typeof SwitchForecast>;

/** The switch from the plan to credits, or to nobody. */
export function switchForecast(
  known: KnownCredits,
  { futures, starts, now, asOf, age, isOwnRate }: Outlook,
): SwitchForecast {
  const to = canSpend(known.usage, now) || isBuying(known) ? 'credits' : 'nobody';
  const cost = costIn(futures, known);
  const coverage = coverageOf(known.usage, now);
  if (coverage.payer === 'credits' || coverage.payer === 'blocked') {
    const lengthSeconds = coverage.through?.lengthSeconds ?? null;
    const through = [{ lengthSeconds, share: 1 }];
    return {
      already: true,
      to,
      probability: { hours24: 1, days7: 1 },
      through,
      when: null,
      until: coverage.until,
      cost: rangeOf(cost, calibration.switch.costGoingOn),
      isOwnRate,
    };
  }
  const { switchAt } = futures;
  const coming = Array.from({ length: paths }, (_, path) => path).filter(
    (path) => (switchAt[path] ?? 0) <= age + horizonHours.days7,
  );
  const hours24 = shareWithin(switchAt, age + horizonHours.hours24);
  const days7 = corrected(shareWithin(switchAt, age + horizonHours.days7), calibration.switch.days7);
  const pick = (values: Float64Array) => Float64Array.from(coming, (path) => values[path] ?? 0);
  const { p10, p50, p90 } = momentsOf(pick(switchAt), asOf, now, calibration.switch.when);
  const share = (which: number) => coming.filter((path) => futures.through[path] === which).length / coming.length;
  const through = [
    { lengthSeconds: starts.short?.lengthSeconds ?? null, share: share(1) },
    { lengthSeconds: starts.long?.lengthSeconds ?? null, share: share(2) },
  ];
  return {
    already: false,
    to,
    probability: { hours24, days7: Math.max(hours24, days7) },
    through: through.filter((one) => one.share > 0).toSorted((a, b) => b.share - a.share),
    when: p10 && p50 && p90 && { p10, p50, p90 },
    until: null,
    cost: coming.length > 0 ? rangeOf(pick(cost), calibration.switch.cost) : null,
    isOwnRate,
  };
}

/** What credits pay in each future until the reset of the limit through which the switch comes, or came. */
export function costIn({ cost }: Pick<Outlook['futures'], 'cost'>, known: KnownCredits): Float64Array {
  const most = mostToSpend(known);
  return cost.map((wanted) => Math.min(wanted, most));
}

/** The most that can be spent: what there is, where neither auto top-up nor, as far as was seen, the user buys more. */
function mostToSpend(known: KnownCredits): number {
  const { balance, unlimited } = known.usage.credits;
  const isEndless = unlimited || balance === null || isBuying(known) || byHandOf(known) !== null;
  return isEndless ? Number.POSITIVE_INFINITY : Math.max(0, Number(balance));
}
