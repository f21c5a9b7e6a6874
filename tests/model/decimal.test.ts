import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { type Decimal, decimalOf, isPositive, times } from '../../lib/model/decimal.ts';

// facts.md §1.3
test.each([
  ['0', '0'],
  ['0E-10', '0'],
  ['-0.0', '0'],
  ['1348.7450000000', '1348.745'],
  ['289.3924237500', '289.39242375'],
  ['62479.806261', '62479.806261'],
  ['0.00000123', '0.00000123'],
  ['1.5e3', '1500'],
  ['.5', '0.5'],
  ['+9.99', '9.99'],
  ['-1', '-1'],
  [150.0, '150'],
  [42.5, '42.5'],
  [1e-7, '0.0000001'],
])('%j is the exact decimal %s', (raw, exact) => {
  expect(decimalOf(raw)).toBe(exact);
});

test.each([
  '',
  ' ',
  '$5.00',
  '1,348.7',
  'NaN',
  'Infinity',
  '1e999',
  '1e99',
  '0x10',
  '1 2',
  '9'.repeat(41),
  Number.NaN,
  Number.POSITIVE_INFINITY,
])('%j is not an amount', (raw) => {
  expect(decimalOf(raw)).toBeNull();
});

property.prop([fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 10 })])(
  'every digit of a decimal survives, in whatever form it is written',
  (digits, places) => {
    const text = digits
      .toString()
      .replace('-', '')
      .padStart(places + 1, '0');
    const whole = text.slice(0, text.length - places);
    const fraction = text.slice(text.length - places).replace(/0+$/, '');
    const shortest = `${digits < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
    expect(decimalOf(`${shortest}${fraction ? '' : '.'}000`)).toBe(shortest);
    expect(decimalOf(`${digits}E-${places}`)).toBe(shortest);
    expect(isPositive(shortest as Decimal)).toBe(digits > 0n);
  },
);

test.each([
  ['0.00000000001', '0.00000000001', '0.0000000000000000000001'],
  ['99999999999', '99999999999', '9999999999800000000001'],
  ['-2.5', '4', '-10'],
  ['-3', '0', '0'],
])('%s times %s is %s, however small or large', (a, b, product) => {
  expect(times(a as Decimal, b as Decimal)).toBe(product);
});
