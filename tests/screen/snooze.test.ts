import { beforeEach, expect, test } from 'vitest';
import { snoozeChoices, withChosen } from '../../lib/screen/snooze.ts';
import { makeAccount, makeLimit, makeUsage, makeWeekly, noon } from '../support/make.ts';
import { speakEnglish } from '../support/texts.ts';

beforeEach(speakEnglish);

const accountWith = (...limits: ReturnType<typeof makeLimit>[]) =>
  makeAccount({ usage: { at: noon, source: 'answer', figures: makeUsage({ limits }), problems: [] } });
const labels = (...accounts: ReturnType<typeof makeAccount>[]) =>
  snoozeChoices(accounts, noon, 'Europe/Berlin').map(({ label }) => label);

test('A rule can be snoozed for a day, for a week, and until the reset of each limit, the soonest first', () => {
  expect(labels(accountWith(makeLimit(), makeWeekly()))).toEqual([
    'snoozed until 16:00, reset of: 5-hour limit',
    'snoozed until Tue 14:00',
    'snoozed until Fri 08:00, reset of: Weekly limit',
    'snoozed until 28 Sept, 14:00',
  ]);
});

test('A reset of which only the day is known is snoozed until the end of that day', () => {
  const resetsAt = Temporal.Instant.from('2026-09-21T00:00:00Z');
  expect(labels(accountWith(makeWeekly({ resetsAt, resetPrecision: 'day' })))).toContain(
    'snoozed until Tue 02:00, reset of: Weekly limit',
  );
});

test('but not until a reset that has passed, is not known, or is of a single model', () => {
  const past = makeLimit({ resetsAt: noon });
  const unknown = makeWeekly({ resetsAt: null });
  const ofModel = makeWeekly({ meter: 'codex_bengalfox' });
  expect(labels(accountWith(past, unknown, ofModel))).toEqual([
    'snoozed until Tue 14:00',
    'snoozed until 28 Sept, 14:00',
  ]);
});

test('Two limits that reset together are one choice', () => {
  expect(labels(accountWith(makeWeekly()), accountWith(makeWeekly()))).toHaveLength(3);
});

test('A day is one of the calendar, also when the clocks change', () => {
  const before = Temporal.Instant.from('2026-10-24T12:00:00Z');
  expect(snoozeChoices([], before, 'Europe/Berlin')[0]?.until.toString()).toBe('2026-10-25T13:00:00Z');
});

test('A snooze that has passed is none', () => {
  expect(withChosen(noon, [], noon, 'UTC')).toEqual({ until: null, choices: [] });
});

test('A snooze chosen earlier stands among the choices, once', () => {
  const choices = snoozeChoices([], noon, 'UTC');
  const [first] = choices;
  expect(withChosen(first?.until ?? null, choices, noon, 'UTC').choices).toEqual(choices);
  const chosen = noon.add({ hours: 3 });
  const { until, choices: all } = withChosen(chosen, choices, noon, 'UTC');
  expect(until).toEqual(chosen);
  expect(all.map(({ label }) => label)).toEqual([
    'snoozed until 15:00',
    'snoozed until Tue 12:00',
    'snoozed until 28 Sept, 12:00',
  ]);
});
