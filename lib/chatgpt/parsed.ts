import type { Problem, ProblemReason } from '../model/problem.ts';
import type { Figures } from '../model/reading.ts';
import { redact } from './redact.ts';

/** Figures as understood, and the parts of the answer (by their path in it) that had to be left out. */
export interface Parsed<F extends Figures = Figures> {
  figures: F;
  problems: string[];
  /** When the site said so, by its own clock; null or absent where the answer does not tell. */
  saidAt?: Temporal.Instant | null;
  /** Whose figures they are, where the answer itself says so. */
  owner?: Owner;
}

/** Ids as an answer gives them; `account` can be a `user-…` id that stands for the personal account. */
interface Owner {
  account: string | null;
  user: string | null;
}

/** A refusal to read `text`, with a sample that holds nothing personal. */
export function problem(reason: ProblemReason, text: string): Problem {
  return { kind: 'problem', reason, sample: redact(text) };
}
