import { dayMs, fading, hourMs, hoursADay } from '../moment.ts';
import { instant, z } from '../schema.ts';
import setByHand from './set-by-hand.json' with { type: 'json' };

/**
 * How a person's use spreads over the hours of the day: 24 sums, one for each UTC hour.
 * The zone does not matter, only that hours come round; summer time moves it by less than its smoothing.
 */
export const Rhythm = z.object({
  hours: z.array(z.number()).check(z.length(24)),
  /** The moment to which the sums have faded. */
  asOf: instant,
});
export type Rhythm = z.infer<typeof Rhythm>;

const { burstPercent, evenBursts, smoothingHours, memoryDays } = setByHand.rhythm;

/** No use was seen yet: every hour alike. */
export function evenRhythm(asOf: Temporal.Instant): Rhythm {
  return { hours: new Array<number>(hoursADay).fill(0), asOf };
}

/** The rhythm with one more rise of use in it, in percent points, which spreads over the hours around it. */
export function withUse(rhythm: Rhythm, at: Temporal.Instant, percent: number): Rhythm {
  const { hours, asOf } = fadedTo(rhythm, at);
  const weight = Math.min(percent, burstPercent) / burstPercent;
  const hour = hourOfDay(at);
  const kernel = hours.map((_, index) => Math.exp(-((hoursBetween(index + 0.5, hour) / smoothingHours) ** 2) / 2));
  const total = kernel.reduce((sum, value) => sum + value, 0);
  return { hours: hours.map((value, index) => value + (weight * (kernel[index] ?? 0)) / total), asOf };
}

/** How much the hours from one moment to a later one are used, beside this person's average hour: 1 is average. */
export function wakingShare(rhythm: Rhythm, from: Temporal.Instant, to: Temporal.Instant): number {
  const hours = fadedTo(rhythm, from).hours.map((value) => value + evenBursts / hoursADay);
  const average = hours.reduce((sum, value) => sum + value, 0) / hoursADay;
  const span = Math.max(0, to.epochMilliseconds - from.epochMilliseconds) / hourMs;
  const steps = Math.ceil(span);
  let sum = 0;
  for (let step = 0; step < steps; step++) {
    const hour = Math.floor(hourOfDay(from) + ((step + 0.5) * span) / steps) % hoursADay;
    sum += (hours[hour] ?? average) / average;
  }
  return steps > 0 ? sum / steps : 1;
}

function fadedTo({ hours, asOf }: Rhythm, moment: Temporal.Instant): Rhythm {
  const weight = fading(asOf, moment, memoryDays);
  return { hours: hours.map((value) => value * weight), asOf: moment };
}

/** Of the day, UTC, with its fraction. */
function hourOfDay(at: Temporal.Instant): number {
  return (at.epochMilliseconds % dayMs) / hourMs;
}

/** Around the clock, at most twelve. */
function hoursBetween(a: number, b: number): number {
  const apart = Math.abs(a - b) % hoursADay;
  return Math.min(apart, hoursADay - apart);
}
