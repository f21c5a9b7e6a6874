import type { Tally } from './tally.ts';

/** What we read of vitest's JSON report; a file of tests is a `testResult`. */
export interface Report {
  testResults: { status: 'passed' | 'failed'; assertionResults: { status: Status }[] }[];
}

type Status = 'passed' | 'failed' | 'skipped' | 'todo' | 'pending';

const counts: Record<Status, keyof Tally> = {
  passed: 'passed',
  failed: 'failed',
  skipped: 'skipped',
  todo: 'skipped',
  // Begun and never ended: its worker died.
  pending: 'failed',
};

/** Counts the tests of a report, and what failed without being a test: a file, a hook, vitest itself. */
export function tallyOf({ testResults }: Report, vitestSucceeded: boolean): Tally {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of testResults) {
    const failedBefore = tally.failed;
    for (const test of assertionResults) tally[counts[test.status]] += 1;
    if (status === 'failed' && tally.failed === failedBefore) tally.failed += 1;
  }
  const nothingRan = tally.passed + tally.skipped === 0;
  if (tally.failed === 0 && (!vitestSucceeded || nothingRan)) tally.failed = 1;
  return tally;
}
