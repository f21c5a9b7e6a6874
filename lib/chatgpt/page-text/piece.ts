import type { Language } from './language.ts';
import type { When } from './when.ts';

/** How long the window of a limit lasts, as its label says it. */
export interface Length {
  name: string;
  /** Null for a month, of which there are three lengths (facts.md §1.5). */
  seconds: number | null;
}

/** A meter that is not the plan's own, and what the page calls it. */
export interface Meter {
  id: string;
  /** Null where the words are the language's and no name. */
  name: string | null;
}

/** "GPT-5.3-Codex-Spark weekly usage limit", or only one of the two. */
export interface Label {
  kind: 'label';
  meter: Meter | null;
  length: Length | null;
}

export interface Percent {
  kind: 'percent';
  usedPercent: number;
}

export interface UnclearPercent {
  kind: 'unclear percent';
  reason: string;
}

/** "Resets Jun 16, 2026 2:13 AM", or a date and time alone. `when` is null where something else is said. */
export interface ResetLine {
  kind: 'reset' | 'date and time';
  when: When | null;
}

/** A number that can be credits, and what stands behind it: "62,500 credits remaining". */
export interface Amount {
  kind: 'amount';
  written: string;
  names: 'balance' | 'credits' | 'nothing';
}

/** What the page can say, of which the text is made up. */
export type Piece =
  | Label
  | Percent
  | UnclearPercent
  | ResetLine
  | Amount
  | { kind: 'balance' | 'balance heading' | 'money' | 'unlimited credits' | 'other words' };

/** A piece, the place where it ends, or null when something else stands at `from`. */
export type Reader = (language: Language, line: string, from: number) => { piece: Piece; end: number } | null;

/** A piece in its place among the others. */
export type Found = Piece & {
  /** The languages it can be in. */
  languages: readonly Language[];
  /** Whether the line is understood up to the next piece. If not, other words may have changed its sense. */
  isWhole: boolean;
};
