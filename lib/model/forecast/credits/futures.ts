import { comeAgain } from './come-again.ts';
import { hourlyDays } from './days-ahead.ts';
import { DaysDrawn } from './days-drawn.ts';
import { latenessAt } from './lateness.ts';
import { begin, limitsOf } from './limit-path.ts';
import type { Outset } from './outset.ts';
import { Purse } from './purse.ts';
import { evenStepsInOrderOf, gammaAt, normalsInOrderOf, randomFrom } from './random.ts';
import { walk } from './walk.ts';
import { type Wants, WantsWriter } from './wants.ts';

/** How many futures are gone through. With this many, a tenth is sixteen of them. */
export const paths = 160;

// Room for the wants of a busy person; more make it grow.
const usualWants = 160;

/** What is wanted beyond the plan, in each of the futures. All times are hours after the reading. */
export interface Futures {
  /** Beyond the hourly days, weeks of the same path come again. */
  wants: Wants;
  /** When the plan first gives way, times that are over by now left out; infinity: not within the hourly days. */
  switchAt: Float64Array;
  /** Through which limit: 1 the short one, 2 the long one. */
  through: Uint8Array;
  /** When that limit is reset, and the credits wanted until then. */
  until: Float64Array;
  cost: Float64Array;
  /** By how much the balance falls below a point before anything notices: the size of a debit. */
  debits: Float64Array;
  /** Hours until the next purchase that is due is made; 0: at once. */
  lateness: Float64Array;
  /** How much passes of the time in which a grant may expire until it does, 0 to 1: at which hour of its day nobody knows. */
  expiryPassed: Float64Array;
}

/** What the futures are made from. */
export interface Setting extends Omit<Outset, 'uses'> {
  /** Hours from the reading until now. */
  age: number;
}

/**
 * The futures of a person from the last reading on: for each, days that may come, a level of need, a price of need in
 * credits and a purse are drawn, and the path is walked with them. Levels, prices and the like stand at even steps of
 * their distributions, in an order of chance.
 */
export function futuresOf({ starts, age, seed, ...setting }: Setting): Futures {
  const { needs, parameters } = setting;
  const random = randomFrom(seed);
  const days = new DaysDrawn(setting, { paths, ahead: hourlyDays }, random);
  const rates = normalsInOrderOf(random, paths);
  const chance = { random: randomFrom(seed + 1), earlyWeeks: parameters.earlyWeeks };
  const purses = normalsInOrderOf(chance.random, paths);
  const debits = normalsInOrderOf(random, paths).map(
    (standing) => parameters.debit * Math.exp(parameters.debitSpread * standing),
  );
  const lateness = normalsInOrderOf(chance.random, paths).map((standing) => latenessAt(standing, parameters));
  const futures = emptyFutures();
  const writer = new WantsWriter(paths * usualWants);
  const daily = new Float64Array(hourlyDays);
  const limits = limitsOf(starts, needs);
  for (let path = 0; path < paths; path++) {
    futures.wants.firstOf[path] = writer.length;
    days.draw(path);
    begin(limits.short, chance);
    begin(limits.long, chance);
    const perUnit = needs.creditsPerUnit * gammaAt(rates[path] ?? 0, needs.rateShape);
    const purse = new Purse(needs.creditsPerDay, purses[path] ?? 0, parameters.purse);
    walk(futures, path, limits, { age, days, perUnit, purse, ...chance, daily, writer });
    comeAgain(writer, daily, random);
  }
  futures.wants.firstOf[paths] = writer.length;
  const expiryPassed = evenStepsInOrderOf(randomFrom(seed + 2), paths);
  return { ...futures, debits, lateness, expiryPassed, wants: writer.written(futures.wants.firstOf) };
}

function emptyFutures(): Futures {
  return {
    wants: new WantsWriter(0).written(new Uint32Array(paths + 1)),
    switchAt: new Float64Array(paths).fill(Number.POSITIVE_INFINITY),
    through: new Uint8Array(paths),
    until: new Float64Array(paths).fill(Number.POSITIVE_INFINITY),
    cost: new Float64Array(paths),
    debits: new Float64Array(paths),
    lateness: new Float64Array(paths),
    expiryPassed: new Float64Array(paths),
  };
}
