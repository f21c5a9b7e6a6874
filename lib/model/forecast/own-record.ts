import type { LimitHistory } from '../limit-history.ts';
import { percent, z } from '../schema.ts';
import { type EndedWindow, isEndSeen } from '../window-ended.ts';
import { MadeForecast } from './made.ts';
import { evenPercent, onStraightLine } from './pace.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import setByHand from './set-by-hand.json' with { type: 'json' };
import { Stretch } from './stretch.ts';
import type { WindowForecast } from './window.ts';

/** A forecast of the window that runs, kept until its end. */
const KeptForecast = z.extend(MadeForecast, {
  /** The fifth of the window it was made in, 1 to 4: one of each is kept. */
  fifth: z.int(),
  /** What a straight line through what was used until then came to at the reset. */
  straight: percent,
  /** By how much the record before had drawn it out or in. */
  stretch: Stretch,
  /** That the window would be used up, as others' windows tell it. */
  usedUp: z.number(),
});
type KeptForecast = z.infer<typeof KeptForecast>;

/** How the forecasts of one limit have held for this person. */
export const OwnRecord = z.object({
  kept: z.array(KeptForecast),
  /** Of the forecasts whose outcome was seen: how many, and how many outcomes lay within P10 to P90. */
  made: z.int(),
  held: z.int(),
  /** How many points all of them were off in sum, and how many a straight line would have been at the same moments. */
  missedBy: z.object({ middle: z.number(), straight: z.number() }),
  /**
   * The last outcomes' distances from P50, below 0 where they lay below it, in widths of that side of the forecast
   * as it was before any stretch.
   */
  distances: z.array(z.number()),
  /** How many of them came to 100 %, and how many would have by what others' windows tell. */
  usedUp: z.int(),
  usedUpExpected: z.number(),
});
export type OwnRecord = z.infer<typeof OwnRecord>;

export const noRecord: OwnRecord = {
  kept: [],
  made: 0,
  held: 0,
  missedBy: { middle: 0, straight: 0 },
  distances: [],
  usedUp: 0,
  usedUpExpected: 0,
};

const { remembered, leastWidth } = setByHand.record;
// Percents are whole, so an outcome is known to half a point either way.
const roundingPoints = 0.5;

/**
 * Whether a forecast made at a moment would be kept, after a look with which some windows ended: of each fifth of a window but
 * the first, the first one is.
 */
export function wantsForecast(
  { kept }: OwnRecord,
  ended: readonly EndedWindow[],
  { state, doubt }: Pick<LimitHistory, 'state' | 'doubt'>,
  at: Temporal.Instant,
): boolean {
  if (doubt !== null || state.kind !== 'running') return false;
  return isWanted(fifthOf(evenPercent({ ...state, workDays: null }, at)), ended.length > 0 ? [] : kept);
}

/** The record after a look: the windows that ended with it are judged, and a forecast made now (null: none) is kept. */
export function recordAfter(
  record: OwnRecord,
  ended: readonly EndedWindow[],
  made: { at: Temporal.Instant; usedPercent: number; forecast: WindowForecast | Refusal } | null,
): OwnRecord {
  const judged = ended.reduce(judgedBy, record);
  if (made === null || isRefusal(made.forecast) || made.forecast.inDoubt) return judged;
  const { at, usedPercent, forecast } = made;
  const fifth = fifthOf(forecast.evenPercent);
  if (!isWanted(fifth, judged.kept)) return judged;
  const { p10, p50, p90, stretch, exhaustion, evenPercent } = forecast;
  const straight = onStraightLine(usedPercent, evenPercent);
  const kept = { madeAt: at, fifth, p10, p50, p90, straight, stretch, usedUp: exhaustion.amongOthers };
  return { ...judged, kept: [...judged.kept, kept] };
}

function fifthOf(evenPercent: number): number {
  return Math.floor(evenPercent / 20);
}

function isWanted(fifth: number, kept: OwnRecord['kept']): boolean {
  return fifth >= 1 && fifth <= 4 && !kept.some((one) => one.fifth === fifth);
}

function judgedBy(record: OwnRecord, window: EndedWindow): OwnRecord {
  const rest = { ...record, kept: [] };
  if (!isEndSeen(window)) return rest;
  return record.kept.reduce(
    ({ made, held, missedBy, distances, usedUp, usedUpExpected }, kept) => ({
      kept: [],
      missedBy: {
        middle: missedBy.middle + Math.abs(window.usedPercent - kept.p50),
        straight: missedBy.straight + Math.abs(window.usedPercent - kept.straight),
      },
      usedUp: usedUp + Number(window.usedUpAt !== null),
      usedUpExpected: usedUpExpected + kept.usedUp,
      made: made + 1,
      held: held + Number(outcomeOf(window.usedPercent, kept) === 'within'),
      distances: [...distances, distanceOf(window.usedPercent, kept)].slice(-remembered),
    }),
    rest,
  );
}

/** Where what was used at the end of a window lies beside the range that was forecast of it. */
export function outcomeOf(used: number, { p10, p90 }: Pick<MadeForecast, 'p10' | 'p90'>): 'below' | 'within' | 'above' {
  if (used < p10 - roundingPoints) return 'below';
  return used > p90 + roundingPoints ? 'above' : 'within';
}

function distanceOf(used: number, { p10, p50, p90, stretch }: KeptForecast): number {
  const [width, drawn] = used < p50 ? [p50 - p10, stretch.below] : [p90 - p50, stretch.above];
  const points = Math.max(0, Math.abs(used - p50) - roundingPoints);
  return (Math.sign(used - p50) * points) / Math.max(leastWidth, width / drawn);
}
