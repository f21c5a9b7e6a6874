import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../../lib/model/settings.ts';
import { changed } from '../../../lib/model/settings-change.ts';
import { dueWarnings } from '../../../lib/model/warning/due.ts';
import { quietUntil } from '../../../lib/model/warning/quiet-hours.ts';
import { RuleName } from '../../../lib/model/warning/rule-name.ts';
import { rules } from '../../../lib/model/warning/rules.ts';
import { decimal, makeLimit, makeWeekly, noon } from '../../support/make.ts';
import { makeKnowledge, reasons, type Situation, stagesSaid, watched } from '../../support/warnings.ts';
import { noWatch, watchAfter } from '../../support/watch.ts';

const at = (minutes: number) => noon.add({ minutes });
const time = (text: string) => Temporal.PlainTime.from(text);
const left = (percent: number, minutes = 0): Situation => ({
  readAt: at(minutes),
  usage: { limits: [makeLimit({ usedPercent: 100 - percent, resetsAt: noon.add({ hours: 4 }) })] },
});

test('Every rule has its row, in the order in which they are set', () => {
  expect(rules.map(({ name }) => name)).toEqual(RuleName.options);
});

describe('A rule', () => {
  test('that is switched off says nothing, and why', () => {
    const off = { ...left(10), choices: { rules: { 'limit-low': false } } };
    expect(stagesSaid('limit-low', [off, left(9, 5)])).toEqual([[], [80]]);
    expect(reasons('limit-low', off)).toEqual(['off']);
  });

  test('that is snoozed says nothing until then, and what is still so afterwards', () => {
    const choices = { snoozedUntil: { 'limit-low': at(30) } };
    const course = [0, 29, 30].map((minutes) => ({ ...left(10, minutes), choices }));
    expect(stagesSaid('limit-low', course)).toEqual([[], [], [80]]);
    expect(reasons('limit-low', { ...left(10), choices })).toEqual(['snoozed']);
  });

  test('says nothing of a hidden account', () => {
    const knowledge = makeKnowledge(left(10));
    const settings = changed(knowledge.settings, { accounts: { 'account-1': { name: null, hidden: true } } });
    const { due, because } = dueWarnings({ ...knowledge, settings }, watched);
    expect(due).toEqual([]);
    expect(new Set(because.map(({ why }) => why))).toEqual(new Set(['hidden']));
  });

  test('has nothing waiting any more once its account is hidden', () => {
    const { changed: decided, checked } = dueWarnings(makeKnowledge(left(10)), watched);
    const knowledge = makeKnowledge(left(10));
    const settings = changed(knowledge.settings, { accounts: { 'account-1': { name: null, hidden: true } } });
    const rows = dueWarnings({ ...knowledge, settings }, { open: decided, checked }).changed;
    expect(rows.map(({ rule, status, isOpen }) => [rule, status, isOpen])).toEqual([['limit-low', 'dropped', false]]);
  });
});

describe('What was before Spillway first looked', () => {
  // It looked five minutes before noon.
  const bought = (minutesAgo: number): Situation => ({
    movements: [{ kind: 'auto-top-up', after: at(-60), by: at(-minutesAgo), change: decimal(500) }],
  });

  test.each([
    [6, 'known-before', []],
    [4, 'said', [1]],
  ])('is not said when a backup tells of it later: %i minutes before noon', (minutesAgo, why, stages) => {
    expect(reasons('top-up-happened', bought(minutesAgo))).toEqual([why]);
    expect(stagesSaid('top-up-happened', [bought(minutesAgo), bought(minutesAgo)])).toEqual([stages, []]);
  });
});

describe('In quiet hours', () => {
  const quietHours = { from: time('11:30'), to: time('12:30') };
  const quiet = (situation: Situation): Situation => ({ ...situation, choices: { quietHours } });

  test('only the gravest of what waits is said when they end', () => {
    const course = [left(15), left(4, 10), { ...left(4, 10), now: at(30) }].map(quiet);
    expect(stagesSaid('limit-low', course)).toEqual([[], [], [95]]);
  });

  test('what has become less grave is said as it is then', () => {
    expect(stagesSaid('limit-low', [left(4), left(15, 31)].map(quiet))).toEqual([[], [80]]);
  });

  test('what the figures have become too old for waits for new ones', () => {
    const course = [left(15), { ...left(15), now: at(61) }, left(14, 62)].map(quiet);
    expect(stagesSaid('limit-low', course)).toEqual([[], [], [80]]);
  });

  test('what is said when they end is said from the latest figures', () => {
    const course = [left(15), left(12, 25), { ...left(12, 25), now: at(31) }].map(quiet);
    const watch = course.reduce((before, situation) => watchAfter(before, makeKnowledge(situation)), watched);
    expect(watch.said.map(({ rule, foundAt, readAt }) => [rule, foundAt, readAt])).toEqual([
      ['limit-low', noon, at(25)],
    ]);
  });

  test('what would be too late afterwards says so', () => {
    const resetsAt = at(10);
    const figures = { kind: 'reset-credits' as const, available: 1, credits: [{ status: null, expiresAt: resetsAt }] };
    const account = { resetCredits: { at: noon, source: 'answer' as const, figures, problems: [] } };
    let watch = watched;
    for (const now of [noon, at(20), at(30), at(40)]) watch = watchAfter(watch, makeKnowledge(quiet({ account, now })));
    expect(watch.said.map(({ rule, isLate, decidedAt }) => [rule, isLate, decidedAt])).toEqual([
      ['reset-credit-expires', true, at(30)],
    ]);
  });
});

describe('Quiet hours', () => {
  const across = { from: time('22:00'), to: time('07:30') };

  test.each([
    ['2026-09-21T21:59', null],
    ['2026-09-21T22:00', '2026-09-22T07:30'],
    ['2026-09-22T00:00', '2026-09-22T07:30'],
    ['2026-09-22T07:29', '2026-09-22T07:30'],
    ['2026-09-22T07:30', null],
  ])('go across midnight: at %s until %s', (now, until) => {
    const zone = 'Europe/Berlin';
    const moment = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
    expect(quietUntil(across, moment(now), zone)).toEqual(until === null ? null : moment(until));
  });

  test.each([
    // The clock goes from 2:00 to 3:00, and from 3:00 back to 2:00.
    ['2026-03-29T00:59:00Z', { from: time('01:00'), to: time('02:30') }, '2026-03-29T01:30:00Z'],
    ['2026-03-29T00:59:00Z', { from: time('01:00'), to: time('03:00') }, '2026-03-29T01:00:00Z'],
    ['2026-10-25T00:59:00Z', { from: time('01:00'), to: time('03:00') }, '2026-10-25T02:00:00Z'],
    ['2026-10-25T01:30:00Z', { from: time('01:00'), to: time('03:00') }, '2026-10-25T02:00:00Z'],
    ['2026-10-25T02:00:00Z', { from: time('01:00'), to: time('03:00') }, null],
    ['2026-10-25T01:15:00Z', { from: time('22:00'), to: time('02:30') }, '2026-10-25T01:30:00Z'],
    ['2026-10-25T01:30:00Z', { from: time('22:00'), to: time('02:30') }, null],
  ])('go by the clock when it is changed: at %s', (now, quietHours, until) => {
    const end = until === null ? null : Temporal.Instant.from(until);
    expect(quietUntil(quietHours, Temporal.Instant.from(now), 'Europe/Berlin')).toEqual(end);
  });

  test('go by the zone that the user is in now', () => {
    const now = Temporal.Instant.from('2026-09-21T22:00:00Z');
    expect(quietUntil(across, now, 'Europe/Berlin')).not.toBeNull();
    expect(quietUntil(across, now, 'America/New_York')).toBeNull();
  });
});

describe('Whatever happens', () => {
  const zones = ['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Apia'];
  const event = fc.record({
    // Backwards too: clocks are set.
    minutesLater: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: -120, max: 3_000 })),
    isRead: fc.boolean(),
    short: fc.integer({ min: 0, max: 100 }),
    week: fc.integer({ min: 0, max: 100 }),
    charged: fc.boolean(),
    zone: fc.constantFrom(...zones),
  });
  const hour = fc.integer({ min: 0, max: 23 });
  const quietHours = fc
    .tuple(hour, hour)
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => ({ from: new Temporal.PlainTime(from), to: new Temporal.PlainTime(to) }));
  const lives = fc.record({
    events: fc.array(event, { minLength: 1, maxLength: 25 }),
    quietHours: fc.option(quietHours),
    all: fc.boolean(),
  });
  type Life = typeof lives extends fc.Arbitrary<infer Value> ? Value : never;

  function situationsOf({ events, quietHours, all }: Life): Situation[] {
    let now = noon;
    let readAt = noon;
    let read: Situation = {};
    const movements: Situation['movements'] = [];
    return events.map(({ minutesLater, isRead, short, week, charged, zone }) => {
      const before = readAt;
      now = now.add({ minutes: minutesLater });
      if (isRead && Temporal.Instant.compare(now, readAt) > 0) {
        readAt = now;
        if (charged)
          (movements as object[]).push({ kind: 'auto-top-up', after: before, by: now, change: decimal(500) });
        const hours = (length: number) => {
          const since = noon.until(now).total('hours');
          return noon.add({ hours: Math.ceil((since + 0.001) / length) * length });
        };
        const limits = [
          makeLimit({ usedPercent: short, resetsAt: hours(5) }),
          makeWeekly({ usedPercent: week, resetsAt: hours(168) }),
        ];
        read = { usage: { limits }, movements: [...movements] };
      }
      const rulesOn = { 'use-it-or-lose-it': all, 'limit-restored': all };
      return { ...read, readAt, now, zone, choices: { quietHours, rules: rulesOn } };
    });
  }

  property.prop([lives], { numRuns: 200 })('no key is said twice, nothing in quiet hours, and each once', (life) => {
    let watch = noWatch;
    for (const situation of situationsOf(life)) {
      const { now = noon, zone = 'UTC' } = situation;
      const before = watch.said.length;
      watch = watchAfter(watch, makeKnowledge(situation));
      const said = watch.said.slice(before);
      if (quietUntil(life.quietHours, now, zone)) expect(said).toEqual([]);
      expect(watchAfter(watch, makeKnowledge(situation)).said).toHaveLength(watch.said.length);
    }
    const keys = watch.said.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const charges = watch.said.filter(({ rule }) => rule === 'top-up-happened');
    const told = charges.map(({ span }) => span?.until.toString());
    expect(new Set(told).size).toBe(told.length);
  });

  property.prop([lives])('the same course says the same', (life) => {
    const run = () =>
      situationsOf(life).reduce((watch, situation) => watchAfter(watch, makeKnowledge(situation)), noWatch);
    expect(run()).toEqual(run());
  });

  property.prop([lives])('each rule gives a reason', (life) => {
    for (const situation of situationsOf(life)) {
      const { because } = dueWarnings(makeKnowledge(situation), noWatch);
      expect(new Set(because.map(({ rule }) => rule)).size).toBe(RuleName.options.length);
    }
  });
});

test('Without quiet hours there are none', () => {
  expect(quietUntil(settingsOf({}).warnings.quietHours, noon, 'UTC')).toBeNull();
});
