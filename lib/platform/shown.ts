import { browser } from 'wxt/browser';
import { version } from '../../package.json';
import { emptySummary } from '../model/empty-summary.ts';
import type { Freshness } from '../model/fresh/freshness.ts';
import { neverTried } from '../model/fresh/rounds.ts';
import type { Settings } from '../model/settings.ts';
import type { Choice } from '../model/shown-accounts.ts';
import type { Summary } from '../model/summary.ts';
import type { Allowed } from './allowed.ts';
import { readBack, written } from './written.ts';

/** What the popup shows. */
export interface Shown {
  summary: Summary;
  settings: Settings;
  /** How reading by itself stands. */
  freshness: Freshness;
  /** As it last was: the browser tells it too late for the first paint, and the page would jump. */
  allowed: Allowed;
  /** The account chosen to look at, here or in History; null: the one read last. */
  chosen: Choice | null;
  /** What keeps the store from being opened, in the browser's own words; null: nothing does. */
  trouble: string | null;
}

const nothing = {
  summary: emptySummary,
  freshness: neverTried,
  allowed: { read: true, notify: true },
  chosen: null,
  trouble: null,
} satisfies Omit<Shown, 'settings'>;

/**
 * Leaves some of it where the popup finds it, outside of the store: the popup is opened for a glance, and the database
 * library alone is larger than all its other code. Whatever is lost of it is made again at the background's next start.
 */
export function show(changed: Partial<Shown>): Promise<void> {
  const left = Object.entries(changed).map(([part, value]) => {
    const text = written({ version: formOf(part), value } satisfies Left);
    return [part, text];
  });
  return browser.storage.local.set(Object.fromEntries(left));
}

/** What is to be shown now; null: this version of Spillway has left nothing yet. */
export async function shown(): Promise<Shown | null> {
  const known = await leftOf('settings', ...Object.keys(nothing));
  return known.settings ? { ...nothing, settings: known.settings, ...known } : null;
}

/** The account chosen to look at, as it was kept; null: none is, or the browser does not give it. */
export async function keptChoice(): Promise<Choice | null> {
  const { chosen = null } = await leftOf('chosen').catch((): Partial<Shown> => ({}));
  return chosen;
}

async function leftOf(...parts: string[]): Promise<Partial<Shown>> {
  const left = await browser.storage.local.get(parts);
  return Object.fromEntries(
    Object.entries(left).flatMap(([part, text]) => {
      const { version: by, value } = typeof text === 'string' ? (readBack(text) as Left) : {};
      return by === formOf(part) ? [[part, value]] : [];
    }),
  );
}

/** Calls `take` with what is to be shown, as soon as there is something and after each change; `fail` when it cannot be read. */
export function watchShown(take: (shown: Shown) => void, fail: (error: unknown) => void): void {
  const again = () => shown().then((latest) => latest && take(latest), fail);
  browser.storage.local.onChanged.addListener(again);
  void again();
}

/**
 * The form that a part is left in. All are made anew by another version; the user's own choice, which nothing could make
 * again, changes its form only with `Choice`.
 */
function formOf(part: string): string {
  return part === 'chosen' ? 'choice 1' : version;
}

/** Only who wrote it reads it, so it needs no schema, of which building and decoding take the popup longer than to draw. */
interface Left {
  version?: string;
  value?: unknown;
}
