import { here, matchAt } from './pattern.ts';
import type { Meter } from './piece.ts';

/** The meter that reviews of code are counted by. */
export const codeReview: Meter = { id: 'code_review', name: null };

// Under which id the page's own answers know the meter of a model (facts.md §1.2).
const idOfModel: Record<string, string> = {
  'gpt-5.3-codex-spark': 'codex_bengalfox',
  'gpt-5.3-codex-spark-preview': 'codex_bengalfox',
};

// Behind a hyphen anything is part of the name, behind a space only a known
// word: any other could be a person's name, which must not be kept.
const words = 'sol|terra|luna|astra|cyber|codex|spark|max|mini|nano|pro|preview';
const suffixes = `(?:-[a-z\\d]{1,20}(?:\\.\\d{1,2})?|[ -](?:${words})(?![\\p{L}\\d])){0,5}`;
const model = here(
  `(?<name>(?:gpt[ -]\\d{1,2}(?:\\.\\d{1,2})?[a-z]?|codex[ -](?:${words}))${suffixes})(?![\\p{L}\\d@_-]|\\.[\\p{L}\\d])`,
);

/** The meter of the model whose name stands here. */
export function modelAt(line: string, from: number): { meter: Meter; end: number } | null {
  const name = matchAt(model, line, from)?.groups?.name;
  if (name === undefined) return null;
  const lowerCase = name.toLowerCase();
  return { meter: { id: idOfModel[lowerCase.replaceAll(' ', '-')] ?? lowerCase, name }, end: from + name.length };
}
