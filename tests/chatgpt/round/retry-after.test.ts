import { expect, test } from 'vitest';
import { retryAfterSeconds } from '../../../lib/chatgpt/round/retry-after.ts';
import { noon } from '../../support/make.ts';

const inFive = 'Mon, 21 Sep 2026 12:05:00 GMT';

test.each<[string, Record<string, string>, number | null]>([
  ['seconds', { 'retry-after': '120' }, 120],
  ['none', { 'retry-after': '0' }, 0],
  ['a date, by our clock', { 'retry-after': inFive }, 300],
  ['a date, by the site’s clock where it shows', { 'retry-after': inFive, date: 'Mon, 21 Sep 2026 12:04:00 GMT' }, 60],
  ['a date that has passed', { 'retry-after': 'Mon, 21 Sep 2026 11:00:00 GMT' }, 0],
  ['not asked', {}, null],
  ['words', { 'retry-after': 'soon' }, null],
  ['a negative number', { 'retry-after': '-5' }, null],
  ['a fraction', { 'retry-after': '1.5' }, null],
  ['a number beyond sense', { 'retry-after': '99999999999' }, null],
  ['a date that is none', { 'retry-after': 'Mon, 99 Foo 2026 GMT' }, null],
])('A wait asked for as %s', (_, headers, seconds) => {
  expect(retryAfterSeconds(new Headers(headers), noon)).toBe(seconds);
});
