/**
 * How a person's use spreads over the hours of the day: 24 figures, one for each UTC hour.
 * The zone does not matter, only that hours come round; summer time moves it by less than its smoothing.
 */
export type Rhythm = readonly number[];

/** A rise of use: when, in hours since some midnight UTC, and by how many percent of a five-hour window. */
export interface Rise {
  hour: number;
  percent: number;
  daysAgo: number;
}

const hoursADay = 24;
// A burst of ten percent or more counts as one, and three such bursts stand against no rhythm at all.
const burstPercent = 10;
const evenBursts = 3;
const smoothingHours = 2;
const memoryDays = 60;

/** No rhythm: every hour alike. */
export const evenRhythm: Rhythm = new Array<number>(hoursADay).fill(evenBursts / hoursADay);

/** The rhythm with one more rise in it, which spreads over the hours around it. */
export function withRise(rhythm: Rhythm, { hour, percent, daysAgo }: Rise): Rhythm {
  const weight = (Math.min(percent, burstPercent) / burstPercent) * Math.exp(-Math.max(0, daysAgo) / memoryDays);
  const kernel = rhythm.map((_, index) => Math.exp(-((hoursBetween(index + 0.5, hour) / smoothingHours) ** 2) / 2));
  const total = kernel.reduce((sum, value) => sum + value, 0);
  return rhythm.map((value, index) => value + (weight * (kernel[index] ?? 0)) / total);
}

/** How much the hours from one moment to another are used, beside this person's average hour: 1 is average. */
export function wakingShare(rhythm: Rhythm, fromHour: number, hours: number): number {
  const average = rhythm.reduce((sum, value) => sum + value, 0) / hoursADay;
  const steps = Math.ceil(hours);
  let sum = 0;
  for (let step = 0; step < steps; step++) {
    const hour = Math.floor(fromHour + ((step + 0.5) * hours) / steps) % hoursADay;
    sum += (rhythm[hour] ?? average) / average;
  }
  return steps > 0 ? sum / steps : 1;
}

/** Around the clock, at most twelve. */
function hoursBetween(a: number, b: number): number {
  const apart = Math.abs(a - b) % hoursADay;
  return Math.min(apart, hoursADay - apart);
}
