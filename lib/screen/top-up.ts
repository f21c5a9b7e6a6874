import type { TopUp } from '../model/reading.ts';
import type { Format } from './format.ts';
import { amountValue, type Sentence, say } from './sentence.ts';

/** Auto top-up as it is set: on with its rule, or off. */
export function topUpSetting({ enabled, minimum, target }: TopUp, format: Format): Sentence {
  if (enabled === false) return say('topUpOff');
  if (minimum === null || target === null) return say(enabled ? 'topUpOn' : 'topUpUnknown');
  return say('topUpRule', amountValue(minimum, format), amountValue(target, format));
}
