import type { Attending, Life } from '../../tests/support/world/life.ts';
import { instantOf } from '../../tests/support/world/units.ts';
import { livesOf, type World } from '../../tests/support/world.ts';
import { decidesFromMs, usuallyWatchedDays } from './score-warnings.ts';
import { type Spillway, spillwayOf } from './spillway.ts';

/** The lives of a world in which Spillway keeps itself fresh as long as it decides, each with the Spillway beside it. */
export function* attendedLivesOf(world: World, watchedDays = usuallyWatchedDays): Generator<[Life, Spillway]> {
  const started: Spillway[] = [];
  const attending: Attending = ({ zone }, span, entries) => {
    const fromMs = decidesFromMs(span, watchedDays);
    const spillway = spillwayOf(zone, entries, fromMs);
    started.push(spillway);
    return {
      fromMs,
      take: spillway.take,
      nextLookMs: (nowMs) => spillway.nextRoundAt(instantOf(nowMs)).epochMilliseconds,
      looks: (nowMs) => spillway.begins(instantOf(nowMs)),
    };
  };
  for (const life of livesOf(world, attending)) yield [life, started.pop() as Spillway];
}
