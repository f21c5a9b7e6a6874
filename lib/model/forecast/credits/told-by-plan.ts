import { isMain, type LimitId } from '../../limit.ts';
import type { Range } from '../range.ts';
import type { Outset } from './outset.ts';
import { ownDaysOf } from './own-days.ts';
import { roomOf } from './room.ts';

/** What both limits of a plan tell of the window of one of them. */
export interface ToldByPlan {
  /** Used percent at the reset in futures of this person's own days; null: too few are known. */
  ownDays: Range | null;
  /** Percent points over which it cannot run, since the other limit has no more room; null: nothing holds it. */
  room: Range | null;
}

/**
 * What is told of a limit; of one that is not the plan's own, nothing. Own days are gone through once for all limits, of those
 * for which `isWanted` is true.
 */
export function toldByPlan(
  outset: Outset | null,
  isWanted?: (lengthSeconds: number) => boolean,
): (limit: LimitId) => ToldByPlan {
  const ownDays = ownDaysOf(outset, isWanted);
  const room = outset && roomOf(outset);
  return (limit) => ({
    ownDays: (isMain(limit) && ownDays.get(limit.lengthSeconds ?? 0)) || null,
    room: isMain(limit) && limit.lengthSeconds === outset?.starts.short?.lengthSeconds ? room : null,
  });
}
