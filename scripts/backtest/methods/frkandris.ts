import { type Method, notGiven } from '../protocol/forecast.ts';
import type { Reading } from '../protocol/reading.ts';
import { point, presentReadings } from './point.ts';

const drop = 8;
const most = 8;
const fewest = 3;

/** frkandris' timeline: a straight line through the last eight points since a drop; nothing with fewer than three, or at 100 %. */
export const frkandris: Method = (situation) => {
  const { now, resetsAt, used } = situation;
  if (used >= 100) return notGiven;
  const points = sinceDrop(presentReadings(situation)).slice(-most);
  if (points.length < fewest) return notGiven;
  return point(Math.max(used, used + slopeOf(points) * Math.max(0, resetsAt - now)));
};

function sinceDrop(readings: Reading[]): Reading[] {
  const start = readings.findLastIndex(({ used }, index) => (readings[index - 1]?.used ?? used) - used > drop);
  return start < 0 ? readings : readings.slice(start);
}

/** Ordinary least squares, percent per second. */
function slopeOf(points: Reading[]): number {
  const meanAt = points.reduce((sum, { at }) => sum + at, 0) / points.length;
  const meanUsed = points.reduce((sum, { used }) => sum + used, 0) / points.length;
  const across = points.reduce((sum, { at }) => sum + (at - meanAt) ** 2, 0);
  const along = points.reduce((sum, { at, used }) => sum + (at - meanAt) * (used - meanUsed), 0);
  return across > 0 ? along / across : 0;
}
