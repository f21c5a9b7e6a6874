import type { Source } from './reading.ts';
import { type Window, windowsOf } from './window.ts';

/** A window whose outcome is known. */
export interface ScoredWindow extends Window {
  sourceId: string;
  windowMinutes: number;
  /** The last value, at most 100. */
  final: number;
}

const fewestReadings = 5;
const smallestFinal = 3;
// Another window read this long before the announced reset means that this one ended early.
const early = 10 * 60;

/** How a window ended, or why it cannot be scored. */
type Fate = 'scored' | 'not-followed' | 'too-few' | 'too-small' | 'fell' | 'ended-early';

/** The fate of every window of one length. */
function fates(source: Source, windowMinutes: number): { window: Window; fate: Fate }[] {
  const lastRead = source.readings.at(-1)?.at ?? 0;
  const windows = windowsOf(source.readings, windowMinutes);
  return windows.map((window) => ({ window, fate: fate(window, windows, lastRead) }));
}

function fate(window: Window, windows: Window[], lastRead: number): Fate {
  const last = window.readings.at(-1);
  if (last === undefined || lastRead <= window.resetsAt) return 'not-followed';
  const between = (at: number) => at > last.at && at < window.resetsAt - early;
  if (windows.some((other) => other !== window && other.readings.some(({ at }) => between(at)))) return 'ended-early';
  if (window.falls > 0) return 'fell';
  if (window.readings.length < fewestReadings) return 'too-few';
  return last.used < smallestFinal ? 'too-small' : 'scored';
}

/** The windows of one length that the protocol scores. */
export function scoredWindows(source: Source, windowMinutes: number): ScoredWindow[] {
  return fates(source, windowMinutes).flatMap(({ window, fate }) =>
    fate === 'scored'
      ? [{ ...window, sourceId: source.id, windowMinutes, final: window.readings.at(-1)?.used ?? 0 }]
      : [],
  );
}
