import { hourMs, hourOf } from '../moment.ts';
import type { Requests } from './freshness.ts';
import { longestWaitMs, shortestWaitMs } from './timetable.ts';

/** How many requests Spillway makes in 24 hours by itself, at most. */
const mostInDay = 149;

/** What each round asks: who is signed in, and usage. */
export const leastInRound = 2;

// Most recorded days cost fewer than this many (tests/model/fresh/days.test.ts) …
const unhurried = 90;
// … and beyond it each so many more double the shortest wait. So whoever is always about to be warned is read for
// twenty hours before the day is used up, and not for five.
const doubling = 6;

/** The requests that are kept once so many more are made at `now`. */
export function requestsAfter(requests: Requests, count: number, now: Temporal.Instant): Requests {
  const others = inLastDay(requests, now).filter(([hour]) => hour !== hourOf(now));
  return [...others, [hourOf(now), madeIn(requests, hourOf(now)) + count]];
}

/** How many more requests the 24 hours before `now` have room for; those made in the hour in which they begin count. */
export function requestsLeft(requests: Requests, now: Temporal.Instant): number {
  return Math.max(0, mostInDay - made(inLastDay(requests, now)));
}

/** How long after one round the next may begin: two minutes, and up to an hour as what is left grows less. */
export function restMs(requests: Requests, now: Temporal.Instant): number {
  const beyond = mostInDay - requestsLeft(requests, now) - unhurried;
  return Math.min(longestWaitMs, shortestWaitMs * 2 ** (Math.max(0, beyond) / doubling));
}

/** When there is room for a round: `now`, or once enough of the requests are a day old. */
export function roomForRoundAt(requests: Requests, now: Temporal.Instant): Temporal.Instant {
  const counted = inLastDay(requests, now).toSorted(([a], [b]) => a - b);
  const gone = counted.findIndex((_, index) => made(counted.slice(index)) <= mostInDay - leastInRound);
  const last = counted[(gone < 0 ? counted.length : gone) - 1];
  return last ? Temporal.Instant.fromEpochMilliseconds((last[0] + hoursCounted) * hourMs) : now;
}

// An hour counts until its last moment is a day old.
const hoursCounted = 25;

/** Hours still to come are of a clock that was set back. */
function inLastDay(requests: Requests, now: Temporal.Instant): Requests {
  return requests.filter(([hour]) => hour <= hourOf(now) && hour > hourOf(now) - hoursCounted);
}

function madeIn(requests: Requests, hour: number): number {
  return made(requests.filter((one) => one[0] === hour));
}

function made(requests: Requests): number {
  return requests.reduce((sum, [, count]) => sum + count, 0);
}
