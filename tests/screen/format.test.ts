import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { shortCredits, shortMoney } from '../../lib/screen/format/short-amounts.ts';
import { countText, monthsText } from '../../lib/screen/format/whole.ts';
import { type Format, formatAt } from '../../lib/screen/format.ts';
import { decimal, noon } from '../support/make.ts';
import { speakEnglish } from '../support/texts.ts';

let format: Format;

/** Has the texts say that they are in another language; they stay English. */
function speak(language: string): void {
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue(language);
  const english = vi.mocked(browser.i18n.getMessage).getMockImplementation();
  vi.mocked(browser.i18n.getMessage).mockImplementation((key, values) =>
    key === 'languageTag' ? language : (english?.(key, values) ?? ''),
  );
}

beforeEach(() => {
  speakEnglish();
  // 14:00 on a Monday.
  format = formatAt(noon, 'Europe/Berlin');
});

test.each([
  [100, '100%'],
  [67.6, '67%'],
  [1, '1%'],
  [0.4, '0.4%'],
  [0.01, '0.1%'],
  [0, '0%'],
])('%d percent left reads %s, so that little is not none', (value, shown) => {
  expect(format.percent(value)).toBe(shown);
});

test('a day of the week is called by its number: 1 is Monday, 7 Sunday', () => {
  expect([1, 2, 7].map((day) => format.weekday(day))).toEqual(['Monday', 'Tuesday', 'Sunday']);
});

test('a day is that of the zone, with its year', () => {
  expect(format.date(Temporal.Instant.from('2025-12-31T23:30:00Z'))).toBe('1 Jan 2026');
});

test.each([
  ['2026-09-20', '20 Sept', '20 Sept'],
  ['2026-09-21', 'Monday', 'Mon'],
  ['2026-09-27', 'Sunday', 'Sun'],
  ['2026-09-28', '28 Sept', '28 Sept'],
])('of the days, only those of the coming week go by their weekday: %s is %s, or %s', (day, shown, short) => {
  const at = Temporal.PlainDate.from(day).toZonedDateTime('Europe/Berlin').toInstant();
  expect([format.day(at), format.shortDay(at)]).toEqual([shown, short]);
});

test('a currency is called by its letters and its name, or only by its letters', () => {
  expect(format.currency('EUR')).toBe('EUR · Euro');
  expect(format.currency('QQQ')).toBe('QQQ · QQQ');
});

test.each([
  ['1348.745', '1,348'],
  ['99.999', '99.99'],
  ['0.0012', '<0.01'],
  ['0', '0'],
  ['-1883', '-1,883'],
])('%s credits read %s: never more than there are', (amount, shown) => {
  expect(format.credits(decimal(amount))).toBe(shown);
});

test.each([
  ['0', '0'],
  ['0.04', '<0.1'],
  ['0.5', '0.5'],
  ['9.96', '9.9'],
  ['412.2', '412'],
  ['1348.745', '1.3k'],
  ['62498.725', '62k'],
  ['250000', '250k'],
])('%s credits fit the badge as %s', (amount, shown) => {
  expect(shortCredits(decimal(amount))).toBe(shown);
});

test.each([
  ['0', 'US$0.00'],
  ['0.0044', 'US$0.0044'],
  ['0.0375', 'US$0.0375'],
  ['0.5', 'US$0.50'],
  ['35.175', 'US$35.18'],
  ['-75.322', '-US$75.32'],
])('%s dollars read %s: what was charged is not none, and a price is not another', (amount, shown) => {
  expect(format.money({ amount: decimal(amount), currency: 'USD' })).toBe(shown);
});

test.each([
  ['0', '$0'],
  ['0.4', '<$1'],
  ['9.6', '$9'],
])('%s dollars fit the badge as %s', (amount, shown) => {
  expect(shortMoney({ amount: decimal(amount), currency: 'USD' })).toBe(shown);
});

test.each([
  [-0.9, -0.1, '-1 – 0'],
  [-5, 12, '-5 – 12'],
  [93, 160, '93–160'],
])('from %d to %d credits read %s', (least, most, shown) => {
  expect(format.creditsRange(least, most)).toBe(shown);
});

test('no more credits are forecast of a grant than it has', () => {
  expect(format.creditsRange(61, 117.4, 118.2)).toBe('61–118');
});

describe('A moment reads as precisely as one needs it', () => {
  test.each([
    ['2026-09-21T16:20:00Z', '18:20'],
    ['2026-09-22T07:00:00Z', 'Tue 09:00'],
    ['2026-09-27T19:13:00Z', 'Sun 21:13'],
    ['2026-09-28T07:00:00Z', '28 Sept, 09:00'],
    ['2026-12-03T07:12:00Z', '3 Dec, 08:12'],
    ['2026-09-20T07:00:00Z', '20 Sept, 09:00'],
  ])('%s: %s', (moment, shown) => {
    expect(format.moment(Temporal.Instant.from(moment))).toBe(shown);
  });
});

describe('A time that is forecast', () => {
  test.each([
    ['14:10', '14:50', '14:10–14:50'],
    ['15:20', '20:40', '15:00–21:00'],
    ['13:10', '14:50', '14:00–14:50'],
    ['14:20', '20:40', '14:00–21:00'],
    ['12:00', '13:10', '14:00'],
  ])('from %s to %s, read at two o’clock: %s, since what is to come does not come before now', (from, to, shown) => {
    const at = (time: string) =>
      Temporal.PlainDate.from('2026-09-21').toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: time });
    expect(format.span(at(from).toInstant(), at(to).toInstant())).toBe(shown);
  });

  test('that begins within the hour and lasts for hours begins now', () => {
    const now = noon.add({ minutes: 20 });
    expect(formatAt(now, 'Europe/Berlin').span(noon.add({ minutes: 30 }), noon.add({ hours: 6 }))).toBe('14:20–20:00');
  });
});

test.each([
  ['750', '+750'],
  ['-41.257', '−41.25'],
  ['-414.3', '−414'],
  ['0', '0'],
])('a change of %s credits reads %s: no more than it was', (amount, shown) => {
  expect(format.change(decimal(amount))).toBe(shown);
});

test.each([
  [{ seconds: 59 }, '<1m'],
  [{ minutes: 57 }, '57m'],
  [{ hours: 1, minutes: 57, seconds: 59 }, '1h\u00a057m'],
  [{ hours: 92 }, '3d\u00a020h'],
  [{ hours: 312 }, '13d'],
])('%j from now is %s', (duration, shown) => {
  expect(format.until(noon.add(duration))).toBe(shown);
});

test('a length of time has no comma, which would part it from what it is beside', () => {
  speak('de');
  expect(formatAt(noon, 'UTC').until(noon.add({ minutes: 117 }))).toBe('1h\u00a057\u00a0Min.');
});

test('from right to left, the sign of a currency stays behind its letters', () => {
  speak('ar');
  const { money, moneyRange } = formatAt(noon, 'UTC');
  expect(money({ amount: decimal('53.95'), currency: 'USD' })).toMatch(/US\$\u200e$/);
  expect(moneyRange(9.2, 13.9, 'USD')).toMatch(/US\$\u200e$/);
  expect(moneyRange(60, 60, 'USD')).toMatch(/US\$\u200e$/);
});

test.each([
  [{ seconds: 59 }, 'just now'],
  [{ minutes: 2 }, '2 min ago'],
  [{ hours: 6 }, '6 hr ago'],
  [{ hours: 72 }, '3 days ago'],
])('%j ago is %s', (duration, shown) => {
  expect(format.ago(noon.subtract(duration))).toBe(shown);
});

test('What was read by a clock that was a day ahead is not said to be just read', () => {
  expect(format.ago(noon.add({ hours: 24 }))).toBe('22 Sept 2026, 14:00');
});

test.each([
  [3_600, '1 hour'],
  [86_400, '1 day'],
  [1_800, '30 minutes'],
])('a length of %d seconds is %s', (seconds, shown) => {
  expect(format.length(seconds)).toBe(shown);
});

test.each(['ar', 'de', 'en', 'hi', 'pl', 'zh-TW'])('in %s, a day with its year has its month by name', (language) => {
  speak(language);
  const format = formatAt(noon, 'UTC');
  const month = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' })
    .formatToParts(noon.epochMilliseconds)
    .find(({ type }) => type === 'month')?.value;
  expect(format.date(noon)).toContain(month);
  expect(format.stamp(noon)).toContain(month);
  expect(format.stampRange(noon, noon.add({ hours: 1 }))).toContain(month);
});

test('where there are no texts in the browser’s language, numbers and dates follow the texts', () => {
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('de-DE');
  expect(formatAt(noon, 'UTC').credits(decimal('1348.745'))).toBe('1,348');
});

test.each([
  ['en-GB', '12', '12 months', '1 month'],
  ['ar-EG', '١٢', '١٢ شهرًا', 'شهر'],
])('in %s, whole numbers and months are written in its own digits and words', (language, count, months, one) => {
  speak(language);
  expect([countText(12), monthsText(12), monthsText(1)]).toEqual([count, months, one]);
});
