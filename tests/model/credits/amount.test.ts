import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import * as amount from '../../../lib/model/credits/amount.ts';
import { decimal } from '../../support/make.ts';

const digits = fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n });
const written = (tenBillionths: bigint) => decimal(`${tenBillionths}E-10`);

property.prop([digits, digits])('sums and differences come out even, to ten digits of a fraction', (a, b) => {
  expect(amount.plus(written(a), written(b))).toBe(written(a + b));
  expect(amount.minus(written(a), written(b))).toBe(written(a - b));
  expect(amount.sum([written(a), written(b), amount.negated(written(a))])).toBe(written(b));
});

property.prop([digits, digits])('amounts are ordered by what they are, not by how they are written', (a, b) => {
  expect(Math.sign(amount.compare(written(a), written(b)))).toBe(a < b ? -1 : Number(a > b));
  expect([amount.smaller(written(a), written(b)), amount.larger(written(a), written(b))]).toEqual(
    a < b ? [written(a), written(b)] : [written(b), written(a)],
  );
  expect(amount.sizeOf(written(a))).toBe(written(a < 0n ? -a : a));
});

test('the negative of nothing is nothing', () => {
  expect(amount.negated(amount.zero)).toBe('0');
});

test('what is left over counts as one more', () => {
  expect(amount.wholeQuotient(decimal(500), decimal(125))).toBe('4');
  expect(amount.wholeQuotient(decimal('500.01'), decimal(125))).toBe('5');
});
