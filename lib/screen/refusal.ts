import type { Refusal, RefusalReason } from '../model/forecast/refusal.ts';
import type { TextKey } from '../platform/text.ts';
import { type Sentence, say } from './sentence.ts';

/** Why something is not forecast, in words. */
export const refusalTexts: Readonly<Record<RefusalReason, TextKey>> = {
  'length-not-modelled': 'refusedLength',
  'no-reset-time': 'refusedNoReset',
  'not-started': 'refusedNotStarted',
  'reset-passed': 'refusedResetPassed',
  'used-up': 'refusedUsedUp',
  'figures-too-old': 'refusedOld',
  'too-early': 'refusedTooEarly',
  'in-doubt': 'windowInDoubt',
  'too-little-history': 'refusedLittleHistory',
  'too-few-debits': 'refusedFewDebits',
  'no-limits': 'refusedNoLimits',
  'no-balance': 'refusedNoBalance',
  unlimited: 'refusedUnlimited',
  'no-grants': 'refusedNoGrants',
  'top-up-not-known': 'refusedTopUpUnknown',
  'top-up-not-buying': 'refusedTopUpNotBuying',
};

/** Why there is no forecast, as a sentence. */
export function refusalSentence({ refused }: Refusal): Sentence {
  return say(refusalTexts[refused]);
}
