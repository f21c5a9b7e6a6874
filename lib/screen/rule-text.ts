import type { RuleName } from '../model/warning/rule-name.ts';
import type { TextKey } from '../platform/text.ts';

/** What a rule is called, and when it warns. */
export const ruleTexts = {
  'limit-low': ['ruleLimitLow', 'ruleLimitLowWhat'],
  'limit-will-run-out': ['ruleLimitWillRunOut', 'ruleLimitWillRunOutWhat'],
  'switch-to-credits': ['ruleSwitchToCredits', 'ruleSwitchToCreditsWhat'],
  'spent-with-room': ['ruleSpentWithRoom', 'ruleSpentWithRoomWhat'],
  'top-up-ahead': ['ruleTopUpAhead', 'ruleTopUpAheadWhat'],
  'top-up-happened': ['ruleTopUpHappened', 'ruleTopUpHappenedWhat'],
  'cap-near': ['ruleCapNear', 'ruleCapNearWhat'],
  'below-minimum': ['ruleBelowMinimum', 'ruleBelowMinimumWhat'],
  'top-up-settings-changed': ['ruleTopUpSettingsChanged', 'ruleTopUpSettingsChangedWhat'],
  'credits-low': ['ruleCreditsLow', 'ruleCreditsLowWhat'],
  'credits-expire': ['ruleCreditsExpire', 'ruleCreditsExpireWhat'],
  'reset-credit-expires': ['ruleResetCreditExpires', 'ruleResetCreditExpiresWhat'],
  'unusual-spend': ['ruleUnusualSpend', 'ruleUnusualSpendWhat'],
  'limit-restored': ['ruleLimitRestored', 'ruleLimitRestoredWhat'],
  'use-it-or-lose-it': ['ruleUseItOrLoseIt', 'ruleUseItOrLoseItWhat'],
} as const satisfies Record<RuleName, readonly [title: TextKey, what: TextKey]>;

/** The rules as the settings list them: by what they look at, the most asked for first. */
export const ruleGroups = [
  {
    title: 'limits',
    rules: ['limit-low', 'limit-will-run-out', 'reset-credit-expires', 'limit-restored', 'use-it-or-lose-it'],
  },
  {
    title: 'credits',
    rules: ['switch-to-credits', 'credits-low', 'credits-expire', 'spent-with-room', 'unusual-spend'],
  },
  {
    title: 'topUp',
    rules: ['top-up-ahead', 'top-up-happened', 'cap-near', 'below-minimum', 'top-up-settings-changed'],
  },
] as const satisfies readonly { title: TextKey; rules: readonly RuleName[] }[];
