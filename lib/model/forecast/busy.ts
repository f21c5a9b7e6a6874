import type { Rise } from '../limit-history.ts';
import { minuteMs } from '../moment.ts';
import setByHand from './set-by-hand.json' with { type: 'json' };

const { slotMinutes, slots } = setByHand.busy;
const slotMs = slotMinutes * minuteMs;

/** Share of the last half hour's five-minute slots in which use rose, 0 to 1. */
export function busyShare(rises: readonly Rise[], now: Temporal.Instant): number {
  const risen = new Set(rises.map(({ at }) => Math.floor((now.epochMilliseconds - at.epochMilliseconds) / slotMs)));
  let count = 0;
  for (let slot = 0; slot < slots; slot++) count += Number(risen.has(slot));
  return count / slots;
}
