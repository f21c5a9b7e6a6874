import { busyShare } from '../../../lib/model/forecast/busy.ts';
import type { Case } from '../../../lib/model/forecast/case.ts';
import { noPast, type PastWindow, withWindow } from '../../../lib/model/forecast/past.ts';
import { evenRhythm, type Rise, wakingShare, withRise } from '../../../lib/model/forecast/rhythm.ts';
import type { Situation } from '../protocol/forecast.ts';
import { fiveHours } from '../protocol/reading.ts';
import { type Window, windowsOf } from '../protocol/window.ts';

const hour = 3600;
const day = 86_400;

/** The case of a situation of the backtest. The extension keeps these figures; here they are worked out anew. */
export function caseOf(situation: Situation): Case {
  const { now, windowMinutes, elapsed, used, resetsAt, readings } = situation;
  const windows = windowsOf([...readings], windowMinutes);
  const present = windows.find((window) => Math.abs(window.resetsAt - resetsAt) <= hour / 4 && firstOf(window) <= now);
  const lastUse = present === undefined ? now : (present.readings.at(-1)?.at ?? now);
  // Five-hour percents are the finer ones; weekly ones stand in where there are no others.
  const fine = windowMinutes === fiveHours ? windows : windowsOf([...readings], fiveHours);
  const rises = (fine.length > 0 ? fine : windows).flatMap(risesOf);
  return {
    elapsed,
    used,
    idleHours: Math.max(0, now - lastUse) / hour,
    busy: busyShare(rises.map(({ at }) => (now - at) / 60)),
    waking: wakingShare(
      rises.reduce((rhythm, rise) => withRise(rhythm, riseOf(rise, now)), evenRhythm),
      hourOf(now),
      Math.max(0, resetsAt - now) / hour,
    ),
    past: pastWindows(windows, present, situation).reduce(withWindow, noPast),
  };
}

/** When use rose, and by how much. What a window's first reading shows is a rise if the window is hardly older. */
function risesOf({ readings, startsAt }: Window): { at: number; percent: number }[] {
  let highest: number | undefined;
  return readings.flatMap(({ at, used }) => {
    const before = highest ?? (at - startsAt <= hour / 2 ? 0 : used);
    highest = used;
    return used > before ? [{ at, percent: used - before }] : [];
  });
}

/** The windows that began to be read before this one. */
function pastWindows(windows: Window[], present: Window | undefined, { now, windowMinutes }: Situation): PastWindow[] {
  const since = present === undefined ? now : firstOf(present);
  const length = windowMinutes * 60;
  return windows
    .filter((window) => window !== present && firstOf(window) < since)
    .map((window) => ({
      daysAgo: (now - window.resetsAt) / day,
      used: window.readings.at(-1)?.used ?? 0,
      exposure: Math.min(1, Math.max(0, endOf(window, windows, now) - window.startsAt) / length),
    }));
}

/** When nothing more could be used: at 100 %, when the next window took over, at the reset, or not yet. */
function endOf(window: Window, windows: Window[], now: number): number {
  const full = window.readings.find(({ used }) => used >= 100);
  if (full !== undefined) return full.at;
  const last = window.readings.at(-1)?.at ?? 0;
  const successors = windows.filter((other) => other !== window && firstOf(other) > last).map(firstOf);
  return Math.min(window.resetsAt, now, ...successors);
}

function firstOf(window: Window): number {
  return window.readings[0]?.at ?? Number.POSITIVE_INFINITY;
}

function riseOf({ at, percent }: { at: number; percent: number }, now: number): Rise {
  return { hour: hourOf(at), percent, daysAgo: (now - at) / day };
}

/** Of the day, UTC, with its fraction. */
function hourOf(at: number): number {
  return (at % day) / hour;
}
