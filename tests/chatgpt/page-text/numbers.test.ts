import { describe, expect, test } from 'vitest';
import { numberIn } from '../../../lib/chatgpt/page-text/numbers.ts';

describe('a number as written', () => {
  test.each([
    ['397,205', 'en', '397205'],
    ['397,205', 'de', '397.205'],
    ['397,205', 'fr', '397.205'],
    ['397,205', 'es', '397.205'],
    ['397.205', 'en', '397.205'],
    ['397.205', 'de', '397205'],
    ['397.205', 'es', '397205'],
    ['397.205', 'es-MX', '397.205'],
    ['1 234', 'fr', '1234'],
    ["1'234.5", 'de-CH', '1234.5'],
    ['62,500.25', 'en', '62500.25'],
    ['1,234,567', 'en', '1234567'],
    ['0', 'en', '0'],
    ['−1,883', 'en', '-1883'],
  ])('%s in %s is %s', (written, tag, number) => {
    expect(numberIn(written, tag)).toBe(number);
  });

  test.each([
    ['12', '12'],
    ['12,5', '12.5'],
    ['12.50', '12.5'],
    ['0,500', '0.5'],
    ['1234,567', '1234.567'],
    ['1,234.56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['1,234,567', '1234567'],
    ['1 234,5', '1234.5'],
    ['289.3924237500', '289.39242375'],
  ])('%s is %s in any language', (written, number) => {
    expect(numberIn(written, null)).toBe(number);
  });

  test('is decided by its marks where the language would not write it so', () => {
    expect(numberIn('1,234.56', 'de')).toBe('1234.56');
    expect(numberIn('12,5', 'en')).toBe('12.5');
  });

  test.each([
    ['397,205', null],
    ['1.234', null],
    ['1.234', 'fr'],
    ['1,2,3', null],
    ['1,234,56', 'en'],
    ['1.2.3', 'en'],
    ['12,34,567', 'en'],
    ['1,', 'en'],
    [',5', 'en'],
    ['', 'en'],
    ['9'.repeat(50), 'en'],
  ])('%j with language %j is refused', (written, tag) => {
    expect(numberIn(written, tag)).toBeNull();
  });
});
