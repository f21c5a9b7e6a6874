/**
 * The words of the usage page in one language (facts.md §3.4, §3.5). Capitals do
 * not matter; a space also stands for a hyphen. English is as seen on the page;
 * of the others only what facts.md quotes is, the rest is what a translator
 * would write.
 */
export interface Words {
  /** Words that make a limit of a length: "Weekly usage *limit*". */
  limit: string[];
  /** Words that can stand between those two and say nothing: "Weekly *usage* limit". */
  besideLimit: string[];
  daily: string[];
  weekly: string[];
  monthly: string[];
  days: string[];
  hours: string[];
  minutes: string[];
  codeReview: string[];

  /** Which way a percent counts: "77% *remaining*", "23% *used*". */
  remaining: string[];
  used: string[];

  /** How a reset line opens, and what can close it: "*Wird* morgen *zurückgesetzt*". */
  resets: string[];
  resetEnds: string[];
  today: string[];
  tomorrow: string[];
  /** Before a day, before a time of day, before a length of time, and within one. */
  on: string[];
  at: string[];
  in: string[];
  and: string[];
  /** From January, and from Monday. Any beginning of a name that no other shares stands for it. */
  months: string[];
  weekdays: string[];
  shortestWeekday: number;
  /** A time of day, as a pattern with the groups hour, minute, second and half (a or p). */
  time: string;

  /** What names the balance by itself, and what heads the part of the page it stands in. */
  balance: string[];
  balanceHeading: string[];
  credits: string[];
  unlimitedCredits: string[];

  /** What only a signed-out page says. */
  signIn: string[];
}

/** The words of a comma-separated text. */
export function list(words: string): string[] {
  return words.split(', ');
}

/** "14:15" and "14:15:00"; and what makes "2:15" a time of the morning or afternoon. */
export const clock = '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?';
export const half = ' ?(?<half>[ap])\\.? ?m(?!\\p{L})\\.?';

/** Every beginning of a name that only this name has, with its number from 1: "mon", "mond" … of Monday. */
export function beginnings(names: string[], shortest: number): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [index, name] of names.entries())
    for (let length = shortest; length <= name.length; length += 1) {
      const beginning = name.slice(0, length);
      if (names.every((other) => other === name || !other.startsWith(beginning))) numbers.set(beginning, index + 1);
    }
  return numbers;
}
