import { describe, expect, test } from 'vitest';
import type { Settings } from '../../../lib/model/settings.ts';
import { settingsOf } from '../../../lib/model/settings.ts';
import { type Change, changed } from '../../../lib/model/settings-change.ts';
import { nextWarningCheckAfter } from '../../../lib/model/warning/next-check.ts';
import { decimal, makeLimit, makeWeekly, noon } from '../../support/make.ts';
import { makeKnowledge, type Situation, watched } from '../../support/warnings.ts';
import { watchAfter } from '../../support/watch.ts';

const zone = 'Europe/Berlin';

function nextOf(situation: Situation, choices: Change<Settings['warnings']> = {}): string | null {
  const { account, now } = makeKnowledge(situation);
  const { open } = watchAfter(watched, makeKnowledge({ ...situation, zone, choices }));
  const { warnings } = changed(settingsOf({}), { warnings: choices });
  return nextWarningCheckAfter({ accounts: [account], open, choices: warnings, zone }, now)?.toString() ?? null;
}

describe('Spillway wakes for a warning', () => {
  test('not at all while nothing can become due by time alone', () => {
    expect(nextOf({})).toBeNull();
  });

  test.each([
    ['2026-09-21T12:00:00Z', '2026-12-16T08:00:00Z'],
    ['2026-12-16T08:00:00Z', '2027-01-08T08:00:00Z'],
    ['2027-01-08T08:00:00Z', '2027-01-14T08:00:00Z'],
    ['2027-01-14T08:00:00Z', null],
  ])('in the morning of the days before credits expire: after %s', (now, next) => {
    const day = Temporal.PlainDate.from('2027-01-15');
    const holding = {
      grants: [
        {
          id: 'a',
          source: 'purchase' as const,
          credits: decimal(9),
          left: decimal(9),
          came: { after: null, by: noon },
          expires: { from: day, by: day },
        },
      ],
      debt: decimal(0),
    };
    expect(nextOf({ now: Temporal.Instant.from(now), account: { holding } })).toBe(next);
  });

  test.each([
    [0, 24],
    [24, 72],
    [72, null],
  ])('three days and one before a banked reset expires: %d hours on', (hours, next) => {
    const expiresAt = noon.add({ hours: 96 });
    const figures = { kind: 'reset-credits' as const, available: 1, credits: [{ status: 'available', expiresAt }] };
    const account = { resetCredits: { at: noon, source: 'answer' as const, figures, problems: [] } };
    const expected = next === null ? null : noon.add({ hours: next }).toString();
    expect(nextOf({ account, now: noon.add({ hours }) })).toBe(expected);
  });

  test('when what is forecast comes within the lead time', () => {
    const empty = noon.add({ hours: 60 });
    const runway = {
      empty: { p10: null, p50: empty, p90: null },
      probability: { hours24: 0.1, days7: 0.9, days30: 1, days90: 1 },
    };
    expect(nextOf({ credits: { runway } })).toBe(noon.add({ hours: 36 }).toString());
    expect(nextOf({ credits: { runway } }, { leadTimeHours: 48 })).toBe(noon.add({ hours: 12 }).toString());
  });

  test('at the end of the quiet hours if something waits for it', () => {
    const quietHours = { from: Temporal.PlainTime.from('13:00'), to: Temporal.PlainTime.from('15:00') };
    const low = { usage: { limits: [makeLimit({ usedPercent: 90, resetsAt: noon.add({ hours: 3 }) })] } };
    expect(nextOf(low, { quietHours })).toBe('2026-09-21T13:00:00Z');
    expect(nextOf({}, { quietHours })).toBeNull();
  });

  test('at the end of a snooze', () => {
    const until = noon.add({ hours: 5 });
    expect(nextOf({}, { snoozedUntil: { 'limit-low': until } })).toBe(until.toString());
  });

  test('before the week’s reset only for who wants to use what is left', () => {
    const week = { usage: { limits: [makeWeekly({ resetsAt: noon.add({ hours: 60 }) })] } };
    expect(nextOf(week)).toBeNull();
    expect(nextOf(week, { rules: { 'use-it-or-lose-it': true } })).toBe(noon.add({ hours: 12 }).toString());
  });

  test('of no account, never', () => {
    const { warnings: choices } = settingsOf({});
    expect(nextWarningCheckAfter({ accounts: [], open: [], choices, zone }, noon)).toBeNull();
  });
});
