import type { Problem } from '../model/problem.ts';
import type { Kind, Source } from '../model/reading.ts';
import { z } from '../model/schema.ts';
import { readAnswer } from './answer.ts';
import { kindAt } from './endpoints.ts';
import { largestAnswer, largestPageText } from './in-page/seen.ts';
import { readPageText } from './page-text/read.ts';
import type { Parsed } from './parsed.ts';
import { word } from './values.ts';

/** What came from a page, and what Spillway makes of it. */
export interface Understood {
  kind: Kind;
  source: Source;
  /** The account that the answer was asked for. */
  asked: string | null;
  outcome: Parsed | Problem;
}

const SeenAnswer = z.object({
  path: z.string().check(z.maxLength(200)),
  // The page can put anything here; what is no id is dropped, the figures are not.
  account: z.catch(z.nullable(word), null),
  text: z.string().check(z.maxLength(largestAnswer)),
});

const SeenPage = z.object({
  text: z.string().check(z.maxLength(largestPageText)),
  language: z.catch(z.nullable(z.string().check(z.maxLength(35))), null),
});

/** An answer that the relay passed on at `at`; undefined when it is not of the right form or from no address we read. */
export function understandAnswer(seen: unknown, at: Temporal.Instant): Understood | undefined {
  const answer = z.safeParse(SeenAnswer, seen);
  const kind = answer.success ? kindAt(answer.data.path) : undefined;
  if (!answer.success || kind === undefined) return undefined;
  const { account: asked, text } = answer.data;
  return { kind, source: 'answer', asked, outcome: readAnswer(kind, text, at) };
}

/** The text of a usage page that the relay passed on at `at`, with times in the browser's own `zone`. */
export function understandPage(seen: unknown, at: Temporal.Instant, zone: string): Understood | undefined {
  const page = z.safeParse(SeenPage, seen);
  if (!page.success) return undefined;
  const { text, language } = page.data;
  return { kind: 'usage', source: 'page-text', asked: null, outcome: readPageText(text, { at, language, zone }) };
}
