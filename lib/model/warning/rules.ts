import type { Rule } from './rule.ts';
import { belowMinimum } from './rules/below-minimum.ts';
import { capNear } from './rules/cap-near.ts';
import { creditsExpire } from './rules/credits-expire.ts';
import { creditsLow } from './rules/credits-low.ts';
import { limitLow } from './rules/limit-low.ts';
import { limitRestored } from './rules/limit-restored.ts';
import { limitWillRunOut } from './rules/limit-will-run-out.ts';
import { resetCreditExpires } from './rules/reset-credit-expires.ts';
import { spentWithRoom } from './rules/spent-with-room.ts';
import { switchToCredits } from './rules/switch-to-credits.ts';
import { topUpAhead } from './rules/top-up-ahead.ts';
import { topUpHappened } from './rules/top-up-happened.ts';
import { topUpSettingsChanged } from './rules/top-up-settings-changed.ts';
import { unusualSpend } from './rules/unusual-spend.ts';
import { useItOrLoseIt } from './rules/use-it-or-lose-it.ts';

/** The table of rules. What is to be heard of first stands first in a notification of several. */
export const rules: readonly Rule[] = [
  limitLow,
  limitWillRunOut,
  switchToCredits,
  spentWithRoom,
  topUpAhead,
  topUpHappened,
  capNear,
  belowMinimum,
  topUpSettingsChanged,
  creditsLow,
  creditsExpire,
  resetCreditExpires,
  unusualSpend,
  limitRestored,
  useItOrLoseIt,
];
