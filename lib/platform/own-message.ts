import { browser } from 'wxt/browser';
import { z } from '../model/schema.ts';
import { isOwnPage } from './pages.ts';

/**
 * Calls `take` with each message of this form from one of Spillway's own pages, and answers it with what that gives; with
 * `failed` where it fails.
 */
export function onOwnMessage<Schema extends z.ZodMiniType, Answer>(
  schema: Schema,
  take: (message: z.output<Schema>) => Promise<Answer>,
  failed: Answer,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, answer: (given: Answer) => void) => {
    const read = isOwnPage(sender) ? z.safeDecode(schema, message as z.input<Schema>) : null;
    if (!read?.success) return;
    take(read.data).then(answer, () => answer(failed));
    // The answer comes later.
    return true;
  });
}
