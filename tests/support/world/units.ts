import { type Decimal, decimalOf } from '../../../lib/model/decimal.ts';

// The world reckons in whole milliseconds and millionths of a credit, so that its own sums are exact and quick.

export const secondMs = 1000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
export const weekMs = 7 * dayMs;

export const microPerCredit = 1_000_000;

/** Millionths of a credit, to the ten-thousandth: the longest fraction that a log of debits shows (facts.md §7.2). */
export function microOf(credits: number): number {
  return Math.round(credits * 10_000) * 100;
}

export function creditsOf(micro: number): number {
  return micro / microPerCredit;
}

/** The exact decimal, as the site writes a balance; "0" included. */
export function decimalOfMicro(micro: number): Decimal {
  const [whole, fraction] = [Math.trunc(Math.abs(micro) / microPerCredit), Math.abs(micro) % microPerCredit];
  const text = `${micro < 0 ? '-' : ''}${whole}.${String(fraction).padStart(6, '0')}`;
  return decimalOf(text) ?? ('0' as Decimal);
}

/** Back again; exact for amounts of at most six digits. */
export function microOfDecimal(decimal: Decimal): number {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const size = Number(whole) * microPerCredit + Number(fraction.padEnd(6, '0').slice(0, 6));
  return decimal.startsWith('-') ? -size : size;
}

export function instantOf(ms: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.round(ms));
}
