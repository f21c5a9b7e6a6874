import { browser } from 'wxt/browser';
import { Entry } from '../model/credits/grant.ts';
import { z } from '../model/schema.ts';
import { onOwnMessage } from './own-message.ts';

/** What a page of the extension asks of the background, since only that writes to the store. */
export const Ask = z.discriminatedUnion('type', [
  z.object({ type: z.literal('test-notification') }),
  z.object({ type: z.literal('delete-account'), account: z.string() }),
  z.object({ type: z.literal('delete-everything') }),
  /** Entries to keep, new or instead of those with the same id, and ids of those to remove. */
  z.object({
    type: z.literal('entries-changed'),
    /** Null: none was read yet, so that they are for the person's own account once it is. */
    account: z.nullable(z.string()),
    kept: z.array(Entry),
    removed: z.array(z.string()),
  }),
  /** Rows of a backup to add to what is kept; whoever takes them looks at each. */
  z.object({
    type: z.literal('import-rows'),
    accounts: z.array(z.unknown()),
    entries: z.array(z.unknown()),
    warnings: z.array(z.unknown()),
    readings: z.array(z.unknown()),
  }),
  /** The last of them has been sent: what follows from all is to be worked out. */
  z.object({ type: z.literal('import-finished') }),
]);
export type Ask = z.infer<typeof Ask>;

/** Asks the background for something; false when it could not be done, also because nobody answers. */
export async function ask(wish: Ask): Promise<boolean> {
  try {
    return (await browser.runtime.sendMessage(z.encode(Ask, wish))) === true;
  } catch {
    return false;
  }
}

/** Calls `take` with each thing that a page of the extension asks for; it says, or fails, whether it could be done. */
export function onAsked(take: (wish: Ask) => Promise<boolean>): void {
  onOwnMessage(Ask, take, false);
}
