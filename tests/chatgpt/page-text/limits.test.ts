import { describe, expect, test } from 'vitest';
import { figuresOf, limitsIn } from './reading.ts';

describe('the label of a limit names its meter and length', () => {
  test.each([
    ['5 hour usage limit', 'codex 18000'],
    ['5-hour limit', 'codex 18000'],
    ['5\u2011hour limit', 'codex 18000'],
    ['5h limit', 'codex 18000'],
    ['3 hour usage limit', 'codex 10800'],
    ['Daily usage limit', 'codex 86400'],
    ['Weekly usage limit', 'codex 604800'],
    ['Weekly limit', 'codex 604800'],
    ['7-day limit', 'codex 604800'],
    ['30-day usage limit', 'codex 2592000'],
    ['WEEKLY USAGE LIMIT', 'codex 604800'],
    ['5 Stunden Nutzungsgrenze', 'codex 18000'],
    ['5-Stunden-Limit', 'codex 18000'],
    ['Wöchentliches Nutzungslimit', 'codex 604800'],
    ['Wo\u0308chentliches Nutzungslimit', 'codex 604800'],
    ['Wochenlimit', 'codex 604800'],
    ['30-Tage-Limit', 'codex 2592000'],
    ['Limite 5 h', 'codex 18000'],
    ['Limite d’utilisation de 5 heures', 'codex 18000'],
    ['Limite hebdomadaire', 'codex 604800'],
    ['Limite d’utilisation hebdomadaire', 'codex 604800'],
    ['Límite de uso de 5 horas', 'codex 18000'],
    ['5 horas límite de uso', 'codex 18000'],
    ['Límite semanal', 'codex 604800'],
    ['Límite de uso semanal', 'codex 604800'],
    ['Code review', 'code_review null'],
    ['Code-Review', 'code_review null'],
    ['Core review', 'code_review null'],
    ['Weekly code review limit', 'code_review 604800'],
    ['GPT-5.3-Codex-Spark 5 hour usage limit', 'codex_bengalfox 18000'],
    ['GPT-5.3-Codex-Spark-Preview weekly limit', 'codex_bengalfox 604800'],
    ['GPT\u20115.3\u2011Codex\u2011Spark', 'codex_bengalfox null'],
    ['GPT-5.3-Codex-Spark: Weekly usage limit', 'codex_bengalfox 604800'],
    ['GPT-6-Astra weekly limit', 'gpt-6-astra 604800'],
    ['GPT-5.6 Sol weekly limit', 'gpt-5.6 sol 604800'],
  ])('%j is %s', (label, limit) => {
    expect(limitsIn(`${label}\n40% left`)).toEqual([`${limit}: 60% used`]);
  });

  // Thirty days, a twelfth of a year and a calendar month all occur (facts.md §1.5).
  test.each(['Monthly usage limit', 'Monatliches Nutzungslimit', 'Limite mensuelle', 'Límite mensual'])(
    '%j leaves the length open',
    (label) => {
      expect(limitsIn(`${label}\n40% left`)).toEqual(['codex null: 60% used']);
    },
  );

  test('a model is called as the page writes it, the meter of the plan has no name', () => {
    const { figures } = figuresOf('Weekly limit 40% left\nGPT-5.3-Codex-Spark weekly limit 50% left');
    expect(figures.limits.map(({ name }) => name)).toEqual([null, 'GPT-5.3-Codex-Spark']);
  });
});

describe('a limit is left out and named', () => {
  test.each([
    ['Weekly usage limit', 'no percent'],
    ['Weekly usage limit\n96%', 'remaining or used is not said'],
    ['Weekly usage limit\n96% of it', 'remaining or used is not said'],
    ['Weekly usage limit\nused 4% remaining', 'remaining or used is not said'],
    ['Weekly usage limit\n101% remaining', 'not a percent from 0 to 100'],
    ['Weekly usage limit\n-4% remaining', 'not a percent from 0 to 100'],
    ['Weekly usage limit\n1,000% remaining', 'not a percent from 0 to 100'],
    ['Weekly usage limit\n<1% remaining', 'no percent'],
    ['Weekly usage limit\n96% remaining or so', 'percent not understood'],
    ['Weekly usage limit for all models\n96% remaining', 'label not understood'],
    ['Weekly usage limit\nof another thing\n96% remaining', 'no percent'],
    ['Weekly usage limit\nResets Friday\n96% remaining', 'no percent'],
    ['77% left\nWeekly usage limit\n96% left', 'its percent can stand above or below it'],
  ])('%j: %s', (text, reason) => {
    const { figures, problems } = figuresOf(`5-hour limit 50% left\nResets in 2h\n\n${text}`);
    expect(figures.limits).toMatchObject([{ lengthSeconds: 18_000, usedPercent: 50 }]);
    expect(problems).toContain(`weekly limit: ${reason}`);
  });

  test.each([
    'You have 96% remaining of your weekly limit',
    'Your weekly limit: 96% remaining',
    'Upgrade when you reach your 5 hour limit. 20% used by most.',
    'Usage limit\n96% remaining',
    'Weekly\n96% remaining',
    '5 hour weekly limit\n96% remaining',
    'Resets 6d Code review 96% remaining',
    '5 hour limit · Weekly limit\n96% remaining',
    '0 hour limit\n96% remaining',
    'Code review 5 hour weekly limit\n96% remaining',
    '1.5 hour limit\n96% remaining',
    'Cloud tasks limit\n96% remaining',
  ])('%j gives none', (text) => {
    expect(limitsIn(text)).toEqual([]);
  });
});

describe('percents', () => {
  test.each([
    ['77% remaining', 23],
    ['72% left', 28],
    ['72%left', 28],
    ['72\u200e% left', 28],
    ['0% left', 100],
    ['100% remaining', 0],
    ['22.5% remaining', 77.5],
    ['77.3% remaining', 22.7],
    ['91\u00a0% verbleibend', 9],
    ['91\u202f% übrig', 9],
    ['noch 91 %', 9],
    ['noch 91 % verfügbar', 9],
    ['72\u2009% restant', 28],
    ['72,5 % restants', 27.5],
    ['91 % restante', 9],
    ['23% used', 23],
    ['Used: 23%', 23],
    ['23 % verwendet', 23],
    ['23 % utilisé', 23],
    ['23 % usado', 23],
  ])('%j is %d used', (percent, usedPercent) => {
    expect(figuresOf(`Weekly limit\n${percent}`).figures.limits).toMatchObject([{ usedPercent }]);
  });
});

describe('label, percent and reset', () => {
  const weekly = { lengthSeconds: 604_800, usedPercent: 9, resetsAt: Temporal.Instant.from('2026-06-22T02:36:00Z') };

  test.each([
    'Wöchentliches Nutzungslimit 91 % verbleibend Zurücksetzungen 22.06.2026 04:36',
    'Wöchentliches Nutzungslimit\n91 % verbleibend\nZurücksetzungen 22.06.2026 04:36',
    'Wöchentliches Nutzungslimit\r\n\r\n91 % verbleibend\r\n\r\nZurücksetzungen 22.06.2026 04:36',
    'Wöchentliches Nutzungslimit: 91 % verbleibend (Zurücksetzungen 22.06.2026 04:36)',
    'Wöchentliches Nutzungslimit\t91 % verbleibend\t22.06.2026 04:36',
    '• Wöchentliches Nutzungslimit · 91 % verbleibend · 22.06.2026 04:36',
  ])('are read in %j', (text) => {
    const { figures, problems } = figuresOf(text);
    expect(figures.limits).toMatchObject([weekly]);
    expect(problems).toEqual([]);
  });

  test('of several limits can all stand on one line', () => {
    const text =
      '5 Stunden Nutzungsgrenze 91 % verbleibend Zurücksetzungen 22.06.2026 04:36 Wöchentliches Nutzungslimit 80 % verbleibend Zurücksetzungen 23.06.2026 04:36';
    expect(limitsIn(text)).toEqual(['codex 18000: 9% used', 'codex 604800: 20% used']);
  });

  test('a limit without a reset is whole', () => {
    expect(figuresOf('Weekly limit 96% left')).toMatchObject({
      figures: { limits: [{ resetsAt: null, resetPrecision: 'minute' }] },
      problems: [],
    });
  });

  test('figures that belong to no limit are named', () => {
    const { problems } = figuresOf('Weekly limit 96% left\nCloud tasks\n50% left\nResets in 2h 34m');
    expect(problems).toEqual(['percent without a limit', 'reset without a limit']);
  });
});

describe('a limit stated twice', () => {
  test('counts once when the figures are the same', () => {
    const { figures, problems } = figuresOf('Weekly limit 90% left\nWeekly usage limit 10% used');
    expect(figures.limits).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  test('keeps its first figures and is named when they differ', () => {
    const { figures, problems } = figuresOf('Weekly limit 90% left\n7-day limit 80% left');
    expect(figures.limits).toMatchObject([{ usedPercent: 10 }]);
    expect(problems).toEqual(['7-day limit: stated twice, differently']);
  });
});

test('limits are listed the plan’s own first, then by length', () => {
  const text = 'GPT-5.3-Codex-Spark 5h limit 1% used\nMonthly limit 2% used\nWeekly limit 3% used\n5h limit 4% used';
  expect(limitsIn(text)).toEqual([
    'codex 18000: 4% used',
    'codex 604800: 3% used',
    'codex null: 2% used',
    'codex_bengalfox 18000: 1% used',
  ]);
});
