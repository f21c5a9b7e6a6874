import { describe, expect, test } from 'vitest';
import { figuresOf, limitsIn } from './reading.ts';

describe('the limits of a model are never those of the plan', () => {
  const spark = 'GPT-5.3-Codex-Spark';

  test('when its name heads them', () => {
    const text = `5 hour limit\n70% left\n\n${spark}\n\n5 hour limit\n100% left\n\nWeekly limit\n90% left`;
    expect(limitsIn(text)).toEqual([
      'codex 18000: 30% used',
      'codex_bengalfox 18000: 0% used',
      'codex_bengalfox 604800: 10% used',
    ]);
  });

  test.each([`${spark} limits`, `${spark}:`, spark.toUpperCase(), 'gpt-5.3 codex spark'])(
    'when %j heads them',
    (heading) => {
      expect(limitsIn(`${heading}\nWeekly limit\n90% left`)).toEqual(['codex_bengalfox 604800: 10% used']);
    },
  );

  test('when it has a single percent', () => {
    expect(limitsIn(`${spark}\n90% left`)).toEqual(['codex_bengalfox null: 10% used']);
  });

  test('and a label with its own model leaves those after it alone', () => {
    expect(limitsIn(`${spark} weekly limit 90% left\nWeekly limit 80% left`)).toEqual([
      'codex 604800: 20% used',
      'codex_bengalfox 604800: 10% used',
    ]);
  });

  test.each([
    ['another heading follows', `${spark}\nResearch preview\nWeekly limit 90% left`],
    ['another part of the page follows', `${spark}\n5 hour limit 70% left\nAll models\nWeekly limit 90% left`],
    ['other words stand beside it', `${spark} is now in preview\nWeekly limit 90% left`],
    ['the model is not known', `GPT-7 Nova\nWeekly limit 90% left`],
    ['it has a percent of its own', `${spark} 80% left\nWeekly limit 90% left`],
    ['it has a reset of its own', `${spark}\nResets Friday\nWeekly limit 90% left`],
    ['it stands beside a label', `Weekly limit (${spark})\n90% left`],
  ])('nor anybody’s when %s', (_, text) => {
    expect(limitsIn(text).filter((limit) => limit.includes('604800'))).toEqual([]);
  });

  test('a sentence about a model further up heads nothing', () => {
    expect(limitsIn('GPT-5.5 is now available\nBalance\nWeekly limit 90% left')).toEqual(['codex 604800: 10% used']);
  });

  test('limits that could be anybody’s are named', () => {
    const { problems } = figuresOf(`5h limit 70% left\n${spark}\nResearch preview\nWeekly limit 90% left`);
    expect(problems).toEqual(['weekly limit: whose it is cannot be told']);
  });

  test('a heading alone is nothing to be named', () => {
    expect(figuresOf(`Weekly limit 90% left\n${spark}`).problems).toEqual([]);
  });

  test('a minus is none between a name and its percent', () => {
    expect(limitsIn(`${spark} -5% left`)).toEqual([]);
    expect(limitsIn(`${spark} - 5% left`)).toEqual(['codex_bengalfox null: 95% used']);
  });

  test('code review has its own meter and heads nothing', () => {
    expect(limitsIn('Code review 42% remaining\nWeekly limit 90% left')).toEqual([
      'codex 604800: 10% used',
      'code_review null: 58% used',
    ]);
    expect(limitsIn('Code review\nWeekly limit 90% left')).toEqual([]);
    expect(limitsIn(`${spark} code review 90% left`)).toEqual([]);
  });
});
