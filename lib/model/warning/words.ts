import { Money } from '../credits/price.ts';
import { Decimal } from '../decimal.ts';
import { instant, z } from '../schema.ts';

/** The texts that warnings are made of, by their names in `_locales`. */
const WarningText = z.enum([
  'warnLimitLow',
  'warnLimitUsedUp',
  'warnResetsAt',
  'warnRunsOutAround',
  'warnThenCredits',
  'warnThenNobody',
  'warnNowCredits',
  'warnNowNobody',
  'warnRunOut',
  'warnRunOutBody',
  'warnRunOutAdvice',
  'warnSwitchSoon',
  'warnSwitchSoonUntimed',
  'warnSwitchThrough',
  'warnSwitchCost',
  'warnGoingByOthers',
  'warnSwitchAdvice',
  'warnSwitchNow',
  'warnSwitchNowSpent',
  'warnSwitchNowUntil',
  'warnSpentWithRoom',
  'warnSpentWithRoomBody',
  'warnSpentWithRoomLeft',
  'warnSpentWithRoomAdvice',
  'warnTopUpAhead',
  'warnTopUpAnyMoment',
  'warnTopUpAheadWhen',
  'warnTopUpNear',
  'warnTopUpAheadNear',
  'warnTopUpBuys',
  'warnTopUpMonth',
  'warnTopUpAdvice',
  'warnTopUpHappened',
  'warnTopUpHappenedBody',
  'warnTopUpMonthSum',
  'warnTopUpSinceSum',
  'warnTopUpAnother',
  'warnCapLeft',
  'warnCapNear',
  'warnCapNearEither',
  'warnCapNearCredits',
  'warnCapNearMoney',
  'warnCapNearAdvice',
  'warnBelowMinimum',
  'warnBelowMinimumBody',
  'warnBelowMinimumAdvice',
  'warnTopUpSwitchedOn',
  'warnTopUpSwitchedOff',
  'warnTopUpChanged',
  'warnTopUpRule',
  'warnTopUpMinimumWas',
  'warnTopUpTargetWas',
  'warnTopUpCapWas',
  'warnTopUpMayBuyNow',
  'warnTopUpChangedAdvice',
  'warnCreditsLow',
  'warnCreditsLowBody',
  'warnCreditsLowTopUpUnknown',
  'warnCreditsLowAdvice',
  'warnCreditsExpire',
  'warnCreditsExpireAtMost',
  'warnCreditsExpireBody',
  'warnCreditsExpireLatest',
  'warnCreditsExpireFirst',
  'warnCreditsExpireAdvice',
  'warnResetCreditExpires',
  'warnResetCreditBody',
  'warnResetCreditAdvice',
  'warnUnusual',
  'warnUnusualBody',
  'warnUnusualAdvice',
  'warnRestored',
  'warnRestoredBody',
  'warnUseIt',
  'warnUseItBody',
]);
export type WarningText = z.infer<typeof WarningText>;

/** A value in a text. How it is written is for the screen to say. */
export const WarningValue = z.discriminatedUnion('is', [
  z.object({ is: z.literal('percent'), value: z.number() }),
  z.object({ is: z.literal('count'), value: z.number() }),
  z.object({ is: z.literal('moment'), at: instant }),
  z.object({ is: z.literal('day'), at: instant }),
  z.object({ is: z.literal('credits'), value: Decimal }),
  z.object({ is: z.literal('money'), value: Money }),
  z.object({
    is: z.literal('limit'),
    meter: z.string(),
    name: z.nullable(z.string()),
    lengthSeconds: z.nullable(z.int()),
  }),
]);
export type WarningValue = z.infer<typeof WarningValue>;

/** A text with its values. */
const Words = z.object({ text: WarningText, values: z.array(WarningValue) });
export type Words = z.infer<typeof Words>;

/** What a warning says: what it is about; and the figures, when, and what to do. */
export const WarningMessage = z.object({ title: Words, body: z.array(Words) });
export type WarningMessage = z.infer<typeof WarningMessage>;

export function words(text: WarningText, ...values: WarningValue[]): Words {
  return { text, values };
}

/** A message; what does not apply is null and left out. */
export function message(title: Words, ...body: readonly (Words | null)[]): WarningMessage {
  return { title, body: body.filter((part) => part !== null) };
}
