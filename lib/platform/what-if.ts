import { browser } from 'wxt/browser';
import { CreditsForecast } from '../model/forecast/credits/credits.ts';
import { TopUp } from '../model/reading.ts';
import { z } from '../model/schema.ts';
import { onOwnMessage } from './own-message.ts';

/** What auto top-up set like this would lead to. */
const Question = z.object({ type: z.literal('what-if'), account: z.string(), topUp: TopUp });

/**
 * Asks the background what auto top-up set like this would lead to; null when nothing can be said. It is asked since
 * it has everything that forecasts at hand, which pages would have to load to no other end.
 */
export async function askWhatIf(account: string, topUp: TopUp): Promise<CreditsForecast | null> {
  const answer: unknown = await browser.runtime
    .sendMessage(z.encode(Question, { type: 'what-if', account, topUp }))
    .catch(() => null);
  const decoded = z.safeDecode(CreditsForecast, answer as z.input<typeof CreditsForecast>);
  return decoded.success ? decoded.data : null;
}

/** Calls `take` with each such question of a page of the extension, and answers with what it gives. */
export function onWhatIf(take: (account: string, topUp: TopUp) => Promise<CreditsForecast | null>): void {
  const answer = async ({ account, topUp }: z.infer<typeof Question>) => {
    const forecast = await take(account, topUp);
    return forecast && z.encode(CreditsForecast, forecast);
  };
  onOwnMessage(Question, answer, null);
}
