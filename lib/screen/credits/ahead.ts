import type { CreditsForecast } from '../../model/forecast/credits/credits.ts';
import type { ExpiryForecast } from '../../model/forecast/credits/expiry.ts';
import type { MomentsOrNever, Range } from '../../model/forecast/range.ts';
import { isRefusal, type Refusal } from '../../model/forecast/refusal.ts';
import { mainMeter } from '../../model/limit.ts';
import { type TextKey, text } from '../../platform/text.ts';
import { chargeSpan } from '../charge.ts';
import { expiringWithin, mostLost } from '../expiry.ts';
import type { Format } from '../format.ts';
import { limitName } from '../limit-name.ts';
import { refusalTexts } from '../refusal.ts';
import { withWhoseRate } from '../whose-rate.ts';
import { capText } from './what-if.ts';

/** How many days ahead is looked. */
export const horizonDays = [1, 7, 30, 90] as const;

/** When something will be, through what where that is told, and what of it within each of `horizonDays`, in lines; or one sentence for all of these. */
type Said = { when: string; through?: string; within: readonly (readonly string[])[] } | { says: string };

/** The same of a thing that is forecast, or of all that are not for one reason. */
export type AheadLine = Said & { keys: readonly TextKey[] };

/** Everything that is forecast of credits, and at the end what is not, with the reason. */
export function aheadLines(forecast: CreditsForecast, format: Format): AheadLine[] {
  const all = things.map(([key, thing]) => ({ key, said: thing(forecast, format) }));
  const known = all.flatMap(({ key, said }) => (said === null || isRefusal(said) ? [] : [{ keys: [key], ...said }]));
  const refused = all.flatMap(({ key, said }) => (said && isRefusal(said) ? [{ key, why: said.refused }] : []));
  const byReason = [...Map.groupBy(refused, ({ why }) => why)];
  return [
    ...known,
    ...byReason.map(([why, of]) => ({ keys: of.map(({ key }) => key), says: text(refusalTexts[why]) })),
  ];
}

/** What there is to say of one thing; null where it does not apply, or another line says why it is not forecast. */
type Thing = (forecast: CreditsForecast, format: Format) => Said | Refusal | null;

const things: readonly (readonly [TextKey, Thing])[] = [
  [
    'aheadUsedUp',
    ({ switch: next }, format) =>
      given(next, ({ already, when, probability: { hours24, days7 }, through }) =>
        already
          ? null
          : { ...likely(when, [hours24, days7], format), ...(when ? { through: throughText(through, format) } : {}) },
      ),
  ],
  [
    'aheadCost',
    ({ switch: next }, format) => {
      if (isRefusal(next) || next.to === 'nobody' || next.cost === null) return null;
      const range = text('creditsRange', format.creditsRange(next.cost.p10, next.cost.p90));
      return { says: withWhoseRate(range, next) };
    },
  ],
  [
    'legendSpell',
    ({ spend }, format) =>
      given(spend, ({ day, days7, days30 }) => ({
        when: '',
        within: [day, days7, days30].map(({ spent }) => amountLines(spent, format)),
      })),
  ],
  [
    'aheadEmpty',
    ({ runway }, format) =>
      given(runway, ({ empty, probability: { hours24, days7, days30, days90 } }) =>
        likely(empty, [hours24, days7, days30, days90], format),
      ),
  ],
  [
    'nextChargeRow',
    ({ topUp }, format) =>
      given(topUp, ({ enabled, next }) =>
        enabled
          ? given(next, ({ when, probability: { hours24, days7, days30 } }) =>
              likely(when, [hours24, days7, days30], format),
            )
          : null,
      ),
  ],
  [
    'ifCap',
    ({ topUp }, format) =>
      isRefusal(topUp) || !topUp.enabled || topUp.cap === null ? null : { says: capText(topUp.cap, format) },
  ],
  ['grantUnspent', ({ asOf, expiry }, format) => given(expiry, (known) => lost(known, 'assumed', asOf, format))],
  [
    'aheadMostLost',
    ({ asOf, expiry }, format) => (isRefusal(expiry) ? null : lost(expiry, 'newestFirst', asOf, format)),
  ],
];

function given<Part extends object>(
  part: Part | Refusal,
  say: (part: Part) => Said | Refusal | null,
): Said | Refusal | null {
  return isRefusal(part) ? part : say(part);
}

function likely(when: MomentsOrNever | null, probabilities: readonly number[], format: Format): Said {
  return {
    when: when?.p10 ? chargeSpan(when.p10, when.p90, format) : '',
    within: probabilities.map((probability) => [format.percent(100 * probability)]),
  };
}

/** The limits through which the plan may give way, the likeliest first, with their shares where there are several. */
function throughText(through: readonly { lengthSeconds: number | null; share: number }[], format: Format): string {
  const shares = through.filter(({ share }) => share >= 0.01);
  const limits = shares.map(({ lengthSeconds, share }) => {
    const name = limitName({ meter: mainMeter, name: null, lengthSeconds }, format);
    return shares.length > 1 ? text('aheadThroughShare', name, format.percent(100 * share)) : name;
  });
  return text('aheadThrough', format.list(limits));
}

function lost(
  forecast: ExpiryForecast,
  spent: 'assumed' | 'newestFirst',
  asOf: Temporal.Instant,
  format: Format,
): Said {
  const { days30, days90, currency } = forecast;
  const within = (
    [
      [30, days30],
      [90, days90],
    ] as const
  ).map(([days, risk]) => {
    const { credits, price } =
      spent === 'assumed' ? risk : { credits: risk.creditsNewestFirst, price: risk.priceNewestFirst };
    return [
      ...amountLines(credits, format, mostLost(credits, expiringWithin(days, forecast, asOf))),
      ...(credits.p90 > 0 ? [format.moneyRange(price.p10, price.p90, currency)] : []),
    ];
  });
  return { when: '', within: [[], [], ...within] };
}

/** The middle as finely as its range is, and the range where there is one; no more than there are. */
function amountLines({ p10, p50, p90 }: Range, format: Format, thereAre = Number.POSITIVE_INFINITY): string[] {
  const middle = format.count(Math.min(Math.floor(thereAre), Math.round(Number(p50.toPrecision(2)))));
  return p10 === p90 ? [middle] : [middle, format.creditsRange(p10, p90, thereAre)];
}

/** Whether more may be lost than is assumed, if the newest credits are spent first. */
export function isMoreLostNewestFirst({ expiry }: CreditsForecast): boolean {
  return !isRefusal(expiry) && expiry.days90.creditsNewestFirst.p90 >= expiry.days90.credits.p90 + 1;
}

/** Of how many credits no expiry is sure; null: each has its day, or what is lost is not forecast. */
export function undatedText({ expiry }: CreditsForecast, format: Format): string | null {
  if (isRefusal(expiry) || expiry.undated < 1) return null;
  return text('aheadUndated', format.count(Math.floor(expiry.undated)));
}
