import { z } from './schema.ts';

/** What the user has chosen. Each value stands alone: one that cannot be read falls back by itself. */
export const Settings = z.object({
  /** Whether Spillway asks for new figures by itself. Off until chosen: it makes no request unasked. */
  keepFresh: z.catch(z.boolean(), false),
});
export type Settings = z.infer<typeof Settings>;

/** The settings in what was stored, whatever that is. */
export function settingsOf(stored: unknown): Settings {
  return z.parse(Settings, typeof stored === 'object' && stored !== null ? stored : {});
}
