import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { nextReadAt, type Timing } from '../../../lib/model/fresh/timetable.ts';
import { noon } from '../../support/make.ts';

const at = (minute: number) => noon.add({ milliseconds: Math.round(minute * 60_000) });

function timing(overrides: Partial<Timing> = {}): Timing {
  return { lastRead: noon, lastUse: noon, upcoming: [], resets: [], ...overrides };
}

/** Minutes after noon, of which the last reading is. */
const nextMinute = (plan: Partial<Timing>, now = noon) => noon.until(nextReadAt(timing(plan), now)).total('minutes');

describe('The next reading comes', () => {
  test.each<[string, Partial<Timing>, number]>([
    ['a quarter of an hour after the last while there is use and nothing ahead', {}, 15],
    ['later in a pause: as long after as that has lasted', { lastUse: at(-30) }, 30],
    ['but no later than an hour', { lastUse: at(-10_000) }, 60],
    ['which is also the time where nothing is known of use', { lastUse: null }, 60],
    ['a quarter of the way to what is', { upcoming: [at(40)] }, 10],
    ['to the first of several', { upcoming: [at(200), at(40), at(120)] }, 10],
    ['no sooner than two minutes', { upcoming: [at(3)] }, 2],
    ['no later for what is far ahead', { upcoming: [at(10_000)] }, 15],
    ['and what has passed counts no more', { upcoming: [at(-5), at(0)] }, 15],
    ['in a pause not before a quarter of that, whatever is ahead', { lastUse: at(-120), upcoming: [at(8)] }, 30],
    ['a short pause changes nothing', { lastUse: at(-12), upcoming: [at(40)] }, 10],
    ['a minute after a reset, which jitters', { resets: [at(7)] }, 8],
    ['also while nothing is used', { lastUse: at(-10_000), resets: [at(17), at(300)] }, 18],
    ['but not for a reset that the last reading has seen', { resets: [at(-1)] }, 15],
    ['and never within two minutes', { resets: [at(0.1)] }, 2],
  ])('%s', (_, plan, minute) => {
    expect(nextMinute(plan)).toBe(minute);
  });

  test('at once when nothing was ever read', () => {
    expect(nextMinute({ lastRead: null })).toBe(0);
  });

  test('at once, and once, after a sleep', () => {
    const awake = at(600);
    expect(nextMinute({}, awake)).toBe(600);
    expect(nextMinute({ lastRead: awake, lastUse: noon }, awake)).toBe(660);
  });

  test('at once when the clock was set back', () => {
    expect(nextMinute({}, at(-300))).toBe(-300);
  });
});

const minutes = fc.integer({ min: -20_000, max: 20_000 }).map(at);

test.prop([fc.array(minutes), fc.array(minutes), fc.option(minutes), minutes, minutes])(
  'Whatever is ahead, the next reading is between two minutes and an hour after the last, or now',
  (upcoming, resets, lastUse, lastRead, now) => {
    const next = nextReadAt({ upcoming, resets, lastUse, lastRead }, now);
    expect(Temporal.Instant.compare(next, now)).toBeGreaterThanOrEqual(0);
    if (next.equals(now)) return;
    const wait = lastRead.until(next).total('minutes');
    expect(wait).toBeGreaterThanOrEqual(2);
    expect(wait).toBeLessThanOrEqual(60);
  },
);
