import { type Decimal, decimalOf } from '../model/decimal.ts';
import { z } from '../model/schema.ts';

// The site swaps numbers and texts of numbers, seconds since 1970 and ISO
// moments (facts.md §1.3). Each value below takes every form seen, and refuses
// all others, so that the part it belongs to is left out rather than guessed.

/** A schema from a function that gives null for what it refuses. */
function value<T>(read: (raw: string | number) => T | null) {
  return z.pipe(
    z.union([z.string(), z.number()]),
    z.transform((raw, context) => {
      const result = read(raw);
      if (result !== null) return result;
      context.issues.push({ code: 'custom', input: raw });
      return z.NEVER;
    }),
  );
}

/** An exact decimal: "289.3924237500", 42.5, "0E-10". */
export const decimal = value<Decimal>(decimalOf);

/** A number, also when it comes as text. */
export const number = value(numberOf);

/** A whole number of zero or more; fractions are cut off. */
export const count = value((raw) => {
  const number = numberOf(raw);
  return number !== null && number >= 0 && number <= Number.MAX_SAFE_INTEGER ? Math.trunc(number) : null;
});

/** A length of time above zero, in whole units of a second or longer. */
export const length = value((raw) => {
  const number = numberOf(raw);
  return number !== null && number >= 1 && number <= longestLength ? Math.round(number) : null;
});
const longestLength = 400 * 24 * 3600;

/** The seconds left of a length of time: none, or as many as it has at the most. */
export const countdown = value((raw) => {
  const number = numberOf(raw);
  return number !== null && number >= 0 && number <= longestLength ? Math.trunc(number) : null;
});

/** Used percent; tests in the field have 150 and −5, which are full and empty. */
export const usedPercent = value((raw) => {
  const number = numberOf(raw);
  return number === null ? null : Math.min(100, Math.max(0, number));
});

/** A moment: seconds since 1970, or an ISO text with its offset. */
export const moment = value((raw) => {
  const number = numberOf(raw);
  try {
    const instant =
      number === null
        ? Temporal.Instant.from(String(raw))
        : Temporal.Instant.fromEpochMilliseconds(Math.round(number * 1000));
    return isOfOurTime(instant.toZonedDateTimeISO('UTC')) ? instant : null;
  } catch {
    return null;
  }
});

/** A day as "2026-06-26", also from the start of a longer ISO text. */
export const day = value((raw) => {
  try {
    const date = Temporal.PlainDate.from(String(raw).replace(/T.*$/, ''));
    return isOfOurTime(date) ? date.toString() : null;
  } catch {
    return null;
  }
});

export const flag = z.boolean();

/**
 * A word of the site's own vocabulary: a plan, a meter, a status. Short and
 * without "@", so that an e-mail, a token or a sentence in its place is refused.
 */
export const word = z.string().check(z.regex(/^[\w<[][\w .:+()<>[\]-]{0,63}$/));

function isOfOurTime({ year }: { year: number }): boolean {
  return year >= 2015 && year <= 2100;
}

function numberOf(raw: string | number): number | null {
  const decimal = decimalOf(raw);
  return decimal === null ? null : Number(decimal);
}
