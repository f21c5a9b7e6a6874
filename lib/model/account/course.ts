import type { Terms } from '../credits/grant.ts';
import type { Movement } from '../credits/movement.ts';
import { dayMs } from '../moment.ts';
import type { PastWindow } from './history.ts';
import type { KeptLook } from './look.ts';
import { type AccountState, historyBefore, stateAfter } from './state.ts';

/** The state before a look, from which to begin again when an older one comes late. */
export interface Checkpoint {
  before: Temporal.Instant;
  state: AccountState;
}

/** What a row of looks makes of an account. */
export interface Course {
  state: AccountState | null;
  /** What is over since, and how much there was before: whatever stood in those places is replaced. */
  pastWindows: Tail<PastWindow>;
  movements: Tail<Movement>;
  /** One at the first look of each day, at most the last eight. */
  checkpoints: Checkpoint[];
}

/** What stands in a row from a place on: `from` so many items before it. */
interface Tail<Item> {
  from: number;
  items: Item[];
}

/** How many days a late reading may go back without everything being worked out from the first. */
export const checkpointsKept = 8;

/** Carries an account on by looks in order of time. */
export function courseOf(from: AccountState | null, looks: readonly KeptLook[], terms: Terms): Course {
  const start = looks[0] ? historyBefore(from, looks[0]) : from?.history;
  const pastWindows: Tail<PastWindow> = { from: start?.windowCount ?? 0, items: [] };
  const movements: Tail<Movement> = { from: start?.movementCount ?? 0, items: [] };
  const checkpoints: Checkpoint[] = [];
  let state = from;
  for (const look of looks) {
    if (state && utcDayOf(look.at) !== utcDayOf(state.history.upTo)) checkpoints.push({ before: look.at, state });
    if (checkpoints.length > checkpointsKept) checkpoints.shift();
    const before = historyBefore(state, look);
    const step = stateAfter(state, look, terms);
    replaceFrom(pastWindows, before?.windowCount ?? 0, step.pastWindows);
    replaceFrom(movements, before?.movementCount ?? 0, step.movements);
    state = step.state;
  }
  return { state, pastWindows, movements, checkpoints };
}

function replaceFrom<Item>(tail: Tail<Item>, count: number, items: readonly Item[]): void {
  // A repeated look takes back what the one before it brought, which may lie further back than this course.
  tail.items.splice(Math.max(0, count - tail.from), Number.POSITIVE_INFINITY, ...items);
  tail.from = Math.min(tail.from, count);
}

function utcDayOf(at: Temporal.Instant): number {
  return Math.floor(at.epochMilliseconds / dayMs);
}
