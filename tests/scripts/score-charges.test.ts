import { describe, expect, test } from 'vitest';
import type { Warning } from '../../lib/model/warning/warning.ts';
import { scoreCharges } from '../../scripts/world/score-charges.ts';
import { emptyTally, estimateOf } from '../../scripts/world/tally.ts';
import type { Life } from '../support/world/life.ts';
import { dayMs, hourMs, instantOf } from '../support/world/units.ts';
import { lifeIn } from '../support/world.ts';

const someLife = lifeIn({ seed: 1, days: 1 }, 0);
const usageLook = someLife.seen.find(({ figures }) => figures.kind === 'usage');

/** Somebody who spends every day, is charged at these hours of the story, and looks at those. */
function lifeWith(chargesAt: number[], looksAt: number[]): Life {
  if (usageLook === undefined) throw new Error('nobody looked');
  const at = (hours: number) => hours * hourMs;
  return {
    ...someLife,
    startMs: 0,
    endMs: 100 * dayMs,
    seen: looksAt.map((hours) => ({ ...usageLook, at: instantOf(at(hours)) })),
    truth: {
      ...someLife.truth,
      movements: Array.from({ length: 90 }, (_, day) => ({
        kind: 'spend' as const,
        happenedMs: day * dayMs,
        postedMs: day * dayMs + 1,
        micro: -1_000_000,
        through: null,
      })),
      below: [],
      charges: chargesAt.map((hours) => ({ atMs: at(hours), micro: 1, crossedMs: at(hours) - 1, isSecond: false })),
    },
  };
}

const warning = (decidedAt: number, overrides: Partial<Warning>): Warning =>
  ({ decidedAt: instantOf(decidedAt * hourMs), span: null, says: null, ...overrides }) as Warning;
const ahead = (decidedAt: number, until: number) =>
  warning(decidedAt, {
    rule: 'top-up-ahead',
    span: { from: instantOf(decidedAt * hourMs), until: instantOf(until * hourMs) },
  });
const happened = (decidedAt: number, names: 'warnTopUpAnother' | 'warnTopUpMonthSum') =>
  warning(decidedAt, {
    rule: 'top-up-happened',
    says: {
      title: { text: 'warnTopUpHappened', values: [] },
      body: [{ text: names, values: [{ is: 'count', value: 30 }] }],
    },
  });

function scoreOf(life: Life, said: Warning[]) {
  const tally = emptyTally();
  scoreCharges(life, said, 0, tally);
  const share = (name: string) => estimateOf([tally], `said: charges${name}`)?.value;
  return {
    announced: share(' announced'),
    early: share(' announced a day or the whole lead ahead'),
    anew: share(' announced anew'),
    anewEarly: share(' announced anew, a day or the whole lead ahead'),
    inVain: share(' announced in vain'),
  };
}

describe('The score of what was said of charges', () => {
  const looks = [100, 300, 400, 499];

  test.each([
    ['a day before counts as early', ahead(400, 520), { announced: 1, early: 1, anew: 1, anewEarly: 1 }],
    ['an hour before counts as announced, and as late', ahead(499, 520), { announced: 1, early: 0, anew: 1 }],
    ['that was meant until before it counts for nothing', ahead(400, 450), { announced: 0, early: 0, inVain: 1 }],
    ['after it counts for nothing', ahead(501, 600), { announced: 0, early: 0 }],
  ])('an announcement %s', (_, said, score) => {
    expect(scoreOf(lifeWith([500], looks), [said])).toMatchObject(score);
  });

  test('what is said at the first look since the charge before has the whole lead, however short', () => {
    const charges = [490, 500];
    expect(scoreOf(lifeWith(charges, looks), [ahead(499, 520)])).toMatchObject({ announced: 0.5, anewEarly: 0.5 });
  });

  test('what stands from before the last charge is meant still, but not said anew', () => {
    const charges = [450, 500];
    expect(scoreOf(lifeWith(charges, looks), [ahead(400, 520)])).toMatchObject({ announced: 1, early: 1, anew: 0.5 });
  });

  test.each([
    ['announces the next if it says that another is likely', 'warnTopUpAnother', 0.5],
    ['announces nothing else', 'warnTopUpMonthSum', 0],
  ] as const)('the warning that one has come %s', (_, names, announced) => {
    expect(scoreOf(lifeWith([350, 500], looks), [happened(400, names)])).toMatchObject({ announced });
  });
});
