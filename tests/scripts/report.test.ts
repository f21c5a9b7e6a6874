import { expect, test } from 'vitest';
import { type Report, tallyOf } from '../../scripts/test/report.ts';
import { inWords } from '../../scripts/test/tally.ts';

type File = Report['testResults'][number];
type Status = File['assertionResults'][number]['status'];

const file = (status: File['status'], ...tests: Status[]): File => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

test.each<[string, File[], boolean, string]>([
  ['passed tests count as passed', [file('passed', 'passed', 'passed')], true, '2 passed, 0 failed'],
  [
    'a skipped test is told apart',
    [file('passed', 'passed', 'skipped', 'todo')],
    true,
    '1 passed, 0 failed, 2 skipped',
  ],
  ['a failed test fails its file only once', [file('failed', 'passed', 'failed')], false, '1 passed, 1 failed'],
  [
    'a file that cannot be loaded is one failure',
    [file('failed'), file('passed', 'passed')],
    false,
    '1 passed, 1 failed',
  ],
  ['a hook that fails is one', [file('failed', 'skipped', 'skipped')], false, '0 passed, 1 failed, 2 skipped'],
  ['a test whose worker died failed', [file('failed', 'passed', 'pending')], false, '1 passed, 1 failed'],
  ['an error outside of every test is a failure', [file('passed', 'passed')], false, '1 passed, 1 failed'],
  ['no report is a failure', [], false, '0 passed, 1 failed'],
  ['no tests are a failure', [], true, '0 passed, 1 failed'],
])('%s', (_, testResults, vitestSucceeded, sum) => {
  expect(inWords(tallyOf({ testResults }, vitestSucceeded))).toBe(sum);
});
