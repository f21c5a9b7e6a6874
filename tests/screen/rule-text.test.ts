import { expect, test } from 'vitest';
import { RuleName } from '../../lib/model/warning/rule-name.ts';
import { ruleGroups } from '../../lib/screen/rule-text.ts';

test('Every rule there is stands in the settings, once', () => {
  const listed = ruleGroups.flatMap(({ rules }): string[] => [...rules]);
  expect(listed.toSorted()).toEqual(RuleName.options.toSorted());
});
