import { expect, test } from 'vitest';
import type { BackupRows } from '../../../lib/model/backup/backup.ts';
import { portionsOf } from '../../../lib/model/backup/portions.ts';

test('Readings are handed on in order of time, whatever order a file has them in, so that each portion meets few of the others', () => {
  const moments = Array.from({ length: 2_500 }, (_, index) => (index * 997) % 2_500);
  const readings = moments.map((firstAt) => ({ firstAt })) as BackupRows['readings'];
  const portions = [...portionsOf({ accounts: [], entries: [], warnings: [], readings })];
  expect(portions.map((portion) => portion.readings.length)).toEqual([1_000, 1_000, 500]);
  expect(portions.flatMap((portion) => portion.readings.map(({ firstAt }) => firstAt))).toEqual([...moments.keys()]);
});
