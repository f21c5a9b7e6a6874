import { beforeEach, expect, test } from 'vitest';
import { paidText } from '../../lib/screen/credits/paid.ts';
import { formatAt } from '../../lib/screen/format.ts';
import { noon } from '../support/make.ts';
import { speakEnglish } from '../support/texts.ts';

beforeEach(speakEnglish);

test.each([
  [{ USD: 3040 }, 'US$30.40'],
  [{ USD: -1856 }, '-US$18.56'],
  [{ JPY: 3040 }, 'JP¥3,040'],
  [{ KWD: 3040 }, 'KWD 3.040'],
  [{ USD: 3040, BRL: 5500 }, 'US$30.40, R$55.00'],
  [{ 'US dollars': 3040, EUR: 100 }, 'in an unknown currency, €1.00'],
  [{ '': 3040 }, 'in an unknown currency'],
  [{}, 'none listed'],
])('Payments in minor units are money, each currency by its own digits: %o', (paid, said) => {
  expect(paidText(paid, formatAt(noon, 'UTC')).replaceAll('\u00a0', ' ')).toBe(said);
});
