import { hoursBetween } from '../../moment.ts';
import type { Range } from '../range.ts';
import setByHand from '../set-by-hand.json' with { type: 'json' };
import { DaysDrawn } from './days-drawn.ts';
import { paths } from './futures.ts';
import { begin, end, isOver, type LimitOnPath, limitsOf, paidByPlan } from './limit-path.ts';
import type { Outset } from './outset.ts';
import { rangeOf } from './quantile.ts';
import { randomFrom } from './random.ts';

/** Used percent at the reset, by the length of the plan's limits in seconds; a limit that is not in it is not told. */
type OwnDays = ReadonlyMap<number, Range>;

/**
 * What will be used of the plan's running windows at their resets, in futures made of this person's own days: each path
 * goes through both limits at once, so that five hours use no more than the week still has. Windows end as announced here,
 * as forecasts of them are judged. Nothing before a week is known. Of limits for which `isWanted` is false nothing is told:
 * days up to the reset of a week take thirty times as long as the rest of five hours, and what these tell is the same.
 */
export function ownDaysOf(outset: Outset | null, isWanted: (lengthSeconds: number) => boolean = () => true): OwnDays {
  if (outset === null) return new Map();
  const { uses, needs, starts, readAt, seed } = outset;
  if (hoursBetween(uses.firstLook, readAt.toInstant()) < setByHand.ownDays.leastHours) return new Map();
  const limits = limitsOf(starts, needs);
  const both = Object.values(limits);
  const running = both
    .filter(({ start }) => (start?.resetsIn ?? 0) > 0)
    .map((limit) => ({ limit, resetsIn: limit.start?.resetsIn ?? 0, usedThen: new Float64Array(paths) }));
  const told = running.filter(({ limit }) => isWanted(secondsOf(limit)));
  if (told.length === 0) return new Map();
  // The days of the longest are drawn whoever wants it, or chance would give the others other ones.
  const days = new DaysDrawn(outset, { paths, ahead: Math.floor(lastHourOf(running) / 24) + 1 }, randomFrom(seed));
  const lastHour = lastHourOf(told);
  const asAnnounced = { random: randomFrom(seed + 1), earlyWeeks: 0 };
  for (let path = 0; path < paths; path++) {
    days.draw(path);
    for (const limit of both) begin(limit, asAnnounced);
    for (let hour = 0; hour <= lastHour; hour++) {
      for (const { limit, resetsIn, usedThen } of told)
        if (limit.resetsIn === resetsIn && isOver(limit, hour)) usedThen[path] = limit.used;
      for (const limit of both) if (isOver(limit, hour)) end(limit);
      paidByPlan(days.needIn(hour), limits, hour, asAnnounced);
    }
  }
  return new Map(told.map(({ limit, usedThen }) => [secondsOf(limit), rangeOf(usedThen)]));
}

function secondsOf({ lengthHours }: LimitOnPath): number {
  return lengthHours * 3600;
}

/** The hour by which the last of some windows is reset. */
function lastHourOf(running: readonly { resetsIn: number }[]): number {
  return Math.ceil(Math.max(...running.map(({ resetsIn }) => resetsIn)));
}
