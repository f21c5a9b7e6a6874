import { chanceOf } from './world/chance.ts';
import { type FamilyName, families, mannersOf } from './world/family.ts';
import { type Attending, type Life, lifeOf } from './world/life.ts';
import { personOf } from './world/person.ts';

/**
 * A simulated world: people who work, limits and credits as the site keeps them, and what its page would show of that,
 * with all the habits of the real one (`truth.ts` lists them). Beside each person's readings stands what really happened.
 *
 * The same seed gives the same world; person number n is the same however many there are. Worlds with seeds below
 * 1000 are for tuning the model on; figures are reported from others.
 */
export interface World {
  seed: number;
  users: number;
  days: number;
}

/** A Monday; the days after it cross the end of summer time. */
const firstDay = Temporal.PlainDate.from('2026-09-07');

const familyNames = Object.keys(families) as FamilyName[];

/** The lives of a world, one after the other, each kind of person as often as the next. */
export function* livesOf({ users, ...world }: World, attending: Attending | null = null): Generator<Life> {
  for (let number = 0; number < users; number++) yield lifeIn(world, number, attending);
}

/** The life of one person of a world, with a program that reads beside them or without. */
export function lifeIn({ seed, days }: Omit<World, 'users'>, number: number, attending: Attending | null = null): Life {
  const chance = chanceOf(`world ${seed}`);
  const manners = mannersOf(chance.of('manners'));
  const own = chance.of(`person ${number}`);
  const person = personOf(familyNames[number % familyNames.length] ?? 'calm', own.of('who'));
  return lifeOf(person, { manners, firstDay, days, attending }, own);
}
