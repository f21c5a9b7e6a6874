import { futureFrom } from '../model/clock-set-back.ts';
import { sizeOf } from '../model/credits/amount.ts';
import type { Money } from '../model/credits/price.ts';
import type { Decimal } from '../model/decimal.ts';
import { dayOf } from '../model/moment.ts';
import { language, text } from '../platform/text.ts';
import type { TickUnit } from './chart/time-ticks.ts';
import { dateFormat, durationFormat, listFormat, namesOf, numberFormat, relativeFormat } from './intl.ts';
import { asOne, inUnit, isLarge, notNone, outwards, plain, shortDigits, withItsSign } from './numbers.ts';

/** How numbers, money and moments are written: in the language of the texts, for one zone and one moment. */
export interface Format {
  /** 68 → "68%". Only above zero and below one are fractions shown, so that little left is not none. */
  percent(value: number): string;
  /** "52–71%", outwards to whole percents; one figure where both are the same. */
  percentRange(least: number, most: number): string;
  /** An amount of credits, rounded down, since nobody has more than is shown; but little is not none. */
  credits(amount: Decimal): string;
  /** By how much credits became more or less: "+750", "−41.3". */
  change(amount: Decimal): string;
  /** An amount of credits in at most four characters; little is not none. */
  shortCredits(amount: Decimal): string;
  /** A forecast of credits: two digits, outwards. */
  creditsRange(least: number, most: number): string;
  /** As one pays it, less than a tenth more finely: a debit of a tenth of a credit is not none. */
  money(money: Money): string;
  /** The same of money, where the currency's sign leaves room for it. */
  shortMoney(money: Money): string;
  /** A forecast of money: whole units, outwards. */
  moneyRange(least: number, most: number, currency: string): string;
  /** A currency by its letters and its name: "EUR · euro". */
  currency(letters: string): string;
  /** A day of the week, 1 Monday to 7 Sunday. */
  weekday(day: number): string;
  /** A moment, as precisely as one needs it: "14:20", "Tue 09:00", "3 Dec, 08:12". */
  moment(moment: Temporal.Instant): string;
  /** Two moments, to the hour where they are hours apart, and to the day where they are days: "Sat 09:00 – 23:00". */
  span(from: Temporal.Instant, to: Temporal.Instant): string;
  /** A day with its year: "12 Dec 2026". */
  date(day: Temporal.PlainDate | Temporal.Instant): string;
  /** The time until a day of the calendar: "in 22 days", from two months on "in 8 months". */
  untilDay(day: Temporal.PlainDate): string;
  /** A day: "Tuesday", "3 Dec". */
  day(moment: Temporal.Instant): string;
  /** By when something will be so: the time if that is within a day, else the day. */
  by(moment: Temporal.Instant): string;
  /** The time until a moment in its two largest units: "1h 57m". */
  until(moment: Temporal.Instant): string;
  /** The time since a moment: "just now", "2m ago". The moment itself where it is to come, by a clock set back since. */
  ago(moment: Temporal.Instant): string;
  /** A length of time in its own unit: "1 hour". */
  length(seconds: number): string;
  /** A whole number of things. */
  count(value: number): string;
  /** A moment of the past with everything that tells it from others: "21 Sept 2026, 14:20". */
  stamp(moment: Temporal.Instant): string;
  /** From one to another: "21 Sept 2026, 14:20–15:05". */
  stampRange(from: Temporal.Instant, to: Temporal.Instant): string;
  /** A moment on an axis, as a time, a day, a month or a year. */
  tick(moment: Temporal.Instant, unit: TickUnit): string;
  /** A month with its year: "September 2026". */
  month(month: Temporal.PlainYearMonth): string;
  list(items: readonly string[]): string;
}

/** The formats at `now`. The browser's own language decides where it is that of the texts, else the texts' does. */
export function formatAt(now: Temporal.Instant, zone: string): Format {
  const written = text('languageTag');
  const locale = language().split('-')[0] === written ? language() : written;
  const number = (options: Intl.NumberFormatOptions) => numberFormat(locale, options);
  const date = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, { timeZone: zone, ...options });
  const today = dayOf(now, zone);
  const range = (options: Intl.NumberFormatOptions, least: number, most: number) => {
    const format = number({ minimumFractionDigits: 0, ...options });
    return format.format(least) === format.format(most)
      ? format.format(most)
      : asOne(format.formatToParts(most), number({}).formatRange(inUnit(least, options), inUnit(most, options)));
  };
  const day = (moment: Temporal.Instant) => {
    // What is past is read in the history, where a Friday could be any.
    const isOfThisWeek = daysFromNow(moment) >= 0 && daysFromNow(moment) < 7;
    return date(isOfThisWeek ? { weekday: 'long' } : { day: 'numeric', month: 'short' }).format(moment);
  };
  const momentOf = (moment: Temporal.Instant) => date(asNear(daysFromNow(moment))).format(moment);
  const daysFromNow = (moment: Temporal.Instant) => today.until(dayOf(moment, zone)).days;
  const stampOf = (moment: Temporal.Instant) => date({ dateStyle: 'medium', timeStyle: 'short' }).format(moment);

  return {
    percent: (value) =>
      number({
        style: 'percent',
        maximumFractionDigits: value > 0 && value < 1 ? 1 : 0,
        roundingMode: value > 0 && value < 1 ? 'ceil' : 'floor',
      }).format(value / 100),
    percentRange: (least, most) => range({ style: 'percent' }, Math.floor(least) / 100, Math.ceil(most) / 100),
    creditsRange: (least, most) => range({}, outwards(least, Math.floor), outwards(most, Math.ceil)),
    moneyRange: (least, most, currency) =>
      range({ style: 'currency', currency, maximumFractionDigits: 0 }, Math.floor(least), Math.ceil(most)),
    credits: (amount) =>
      notNone(amount, 0.01, number({ maximumFractionDigits: isLarge(amount) ? 0 : 2, roundingMode: 'floor' })),
    change: (amount) =>
      number({
        maximumFractionDigits: isLarge(sizeOf(amount)) ? 0 : 2,
        roundingMode: 'trunc',
        signDisplay: 'exceptZero',
      })
        .format(plain(amount))
        // A hyphen, as most languages have it, is half as wide as the plus that stands above it.
        .replace('-', '−'),
    shortCredits: (amount) =>
      notNone(
        amount,
        0.1,
        number({ notation: 'compact', maximumFractionDigits: shortDigits(Number(amount)), roundingMode: 'floor' }),
      ),
    shortMoney: ({ amount, currency }) =>
      notNone(
        amount,
        1,
        number({
          style: 'currency',
          currency,
          currencyDisplay: 'narrowSymbol',
          notation: 'compact',
          maximumFractionDigits: 0,
          roundingMode: 'floor',
        }),
      ),
    money: ({ amount, currency }) =>
      withItsSign(
        number({
          style: 'currency',
          currency,
          ...(Math.abs(Number(amount)) < 0.1 ? { maximumFractionDigits: 4 } : {}),
        }).format(plain(amount)),
      ),
    moment: momentOf,
    span: (from, to) => {
      if (from.until(to).total('hours') >= 48) return date({ day: 'numeric', month: 'short' }).formatRange(from, to);
      const [first, last] = toTheHour(from, to);
      const format = date(asNear(daysFromNow(last)));
      if (daysFromNow(first) === daysFromNow(last)) return format.formatRange(first, last);
      return `${date(asNear(daysFromNow(first))).format(first)} – ${format.format(last)}`;
    },
    currency: (letters) => `${letters} · ${namesOf(locale, { type: 'currency' }).of(letters)}`,
    // 1 January 2024 was a Monday.
    weekday: (day) => dateFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day)),
    date: (day) => date({ dateStyle: 'medium' }).format(day),
    untilDay: (day) => {
      const { months } = today.until(day, { largestUnit: 'months' });
      return Math.abs(months) < 2
        ? relativeFormat(locale, { numeric: 'auto' }).format(today.until(day, { largestUnit: 'days' }).days, 'day')
        : relativeFormat(locale, {}).format(months, 'month');
    },
    day,
    by: (moment) => (now.until(moment).total('hours') <= 24 ? momentOf(moment) : day(moment)),
    until: (moment) => inOneLine(durationFormat(locale, { style: 'narrow' }).format(twoUnits(now.until(moment)))),
    ago: (moment) => {
      const isFuture = Temporal.Instant.compare(moment, futureFrom(now)) > 0;
      return isFuture ? stampOf(moment) : agoOf(locale, moment.until(now));
    },
    length: (seconds) => {
      const [unit, size] = lengthUnits.find(([, size]) => seconds % size === 0) ?? ['second', 1];
      return number({ style: 'unit', unit, unitDisplay: 'long' }).format(seconds / size);
    },
    count: (value) => number({}).format(value),
    stamp: stampOf,
    stampRange: (from, to) => date({ dateStyle: 'medium', timeStyle: 'short' }).formatRange(from, to),
    tick: (moment, unit) => date(ticks[unit]).format(moment),
    month: ({ year, month }) =>
      dateFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1)),
    list: (items) => listFormat(locale, { type: 'unit', style: 'short' }).format(items),
  };
}

/** A length of time that no line divides; what comes after it is told from it by a comma, so it has none: "1h 57 Min.". */
function inOneLine(duration: string): string {
  return duration.replaceAll(/,?\s+/g, '\u00a0');
}

const ticks: Readonly<Record<TickUnit, Intl.DateTimeFormatOptions>> = {
  time: { timeStyle: 'short' },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short' },
  year: { year: 'numeric' },
};

/** How a moment so many days from now is written, as precisely as one needs it. */
function asNear(days: number): Intl.DateTimeFormatOptions {
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  if (days === 0) return { timeStyle: 'short' };
  return days > 0 && days < 7 ? { weekday: 'short', ...time } : { day: 'numeric', month: 'short', ...time };
}

/** A forecast that spans hours is not one of minutes. */
function toTheHour(from: Temporal.Instant, to: Temporal.Instant): [Temporal.Instant, Temporal.Instant] {
  if (from.until(to).total('hours') < 2) return [from, to];
  return [
    from.round({ smallestUnit: 'hour', roundingMode: 'floor' }),
    to.round({ smallestUnit: 'hour', roundingMode: 'ceil' }),
  ];
}

const lengthUnits = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

function twoUnits(duration: Temporal.Duration): Temporal.Duration {
  const inDays = duration.total('hours') >= 24;
  return inDays
    ? duration.round({ largestUnit: 'days', smallestUnit: 'hours', roundingMode: 'trunc' })
    : duration.round({ largestUnit: 'hours', smallestUnit: 'minutes', roundingMode: 'trunc' });
}

function agoOf(locale: string, duration: Temporal.Duration): string {
  const format = relativeFormat(locale, { style: 'short', numeric: 'always' });
  const minutes = Math.floor(duration.total('minutes'));
  if (minutes < 1) return text('justNow');
  if (minutes < 60) return format.format(-minutes, 'minute');
  if (minutes < 48 * 60) return format.format(-Math.floor(minutes / 60), 'hour');
  return format.format(-Math.floor(minutes / 1440), 'day');
}
