import type { Decimal } from '../model/decimal.ts';
import type { TopUp } from '../model/reading.ts';
import { type Sentence, say, type Value } from './sentence.ts';

/** Auto top-up as it is set: on with its rule, whose amounts are as `shown`, or off. */
export function topUpSetting({ enabled, minimum, target }: TopUp, shown: (amount: Decimal) => Value): Sentence {
  if (enabled === false) return say('topUpOff');
  if (minimum === null || target === null) return say(enabled ? 'topUpOn' : 'topUpUnknown');
  return say('topUpRule', shown(minimum), shown(target));
}
