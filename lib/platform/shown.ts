import { storage } from 'wxt/utils/storage';
import { Freshness, neverTried } from '../model/fresh/freshness.ts';
import { z } from '../model/schema.ts';
import { emptySummary, Summary } from '../model/summary.ts';

// A copy of what the store says last, outside of it: the popup is opened for a glance, and the database library alone
// is twice the size of all its other code. Whatever is lost of it is made again at the background's next start.
const items = {
  summary: storage.defineItem<unknown>('local:summary'),
  freshness: storage.defineItem<unknown>('local:freshness'),
  trouble: storage.defineItem<string | null>('local:trouble', { fallback: null }),
};

/** What the popup shows: the summary, how reading by itself stands, and what keeps the store from being opened. */
export interface Shown {
  summary: Summary;
  freshness: Freshness;
  /** In the browser's own words; null: nothing does. */
  trouble: string | null;
}

/** Shows a summary; whatever was in its way is over. */
export async function showSummary(summary: Summary): Promise<void> {
  await items.summary.setValue(z.encode(Summary, summary));
  await items.trouble.setValue(null);
}

export function showFreshness(freshness: Freshness): Promise<void> {
  return items.freshness.setValue(z.encode(Freshness, freshness));
}

/** Shows why figures cannot be kept or read; the last ones stay. */
export function showTrouble(why: string): Promise<void> {
  return items.trouble.setValue(why);
}

/** What is to be shown now. */
export async function shown(): Promise<Shown> {
  const [summary, freshness, trouble] = await Promise.all([
    items.summary.getValue(),
    items.freshness.getValue(),
    items.trouble.getValue(),
  ]);
  return {
    summary: decoded(Summary, summary) ?? emptySummary,
    freshness: decoded(Freshness, freshness) ?? neverTried,
    trouble,
  };
}

/** Calls `take` with what is to be shown, at once and after each change. */
export function watchShown(take: (shown: Shown) => void): void {
  const again = () => void shown().then(take);
  for (const item of Object.values(items)) item.watch(again);
  again();
}

/** What an older version left in another form is as good as nothing. */
function decoded<Schema extends z.ZodMiniType>(schema: Schema, stored: unknown): z.output<Schema> | null {
  const result = z.safeDecode(schema, stored as z.input<Schema>);
  return result.success ? result.data : null;
}
