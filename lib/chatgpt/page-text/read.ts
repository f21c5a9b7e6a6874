import type { Problem } from '../../model/problem.ts';
import type { Usage } from '../../model/reading.ts';
import { type Parsed, problem } from '../parsed.ts';
import { creditsOf } from './credits.ts';
import { knownTag, type Language, sharedLanguage } from './language.ts';
import { limitsOf } from './limits.ts';
import { piecesOf } from './pieces.ts';
import { isSignIn } from './sign-in.ts';
import { momentOf } from './when.ts';

/** When the text was read, the page's BCP 47 tag ("pt-BR"; null if unknown) and the browser's IANA time zone. */
interface Context {
  at: Temporal.Instant;
  language: string | null;
  zone: string;
}

/**
 * The figures in the visible text of the usage page, for when the page's own
 * answers were not seen (facts.md §3.4, §3.5). Takes English, German, French
 * and Spanish. Gives whole percents and moments to the minute or day; what can
 * be read in two ways is left out and named in `problems`. Keeps only figures
 * and names of models. Refuses a text without any limit or balance.
 */
export function readPageText(text: string, context: Context): Parsed<Usage> | Problem {
  if (text.trim() === '') return problem('empty', text);
  const pieces = piecesOf(text);
  const pageTag = knownTag(context.language);
  const spoken = sharedLanguage(pieces.map(({ languages }) => languages));
  const tagOf = (languages: readonly Language[]) => pageTag ?? sharedLanguage([languages]) ?? spoken;
  const { limits, problems } = limitsOf(
    pieces,
    ({ when, languages }) => when && momentOf(when, { ...context, tag: tagOf(languages) }),
  );
  const credits = creditsOf(pieces, tagOf);
  if (limits.length === 0 && credits.credits.balance === null)
    return problem(isSignIn(text) ? 'signed-out' : 'no-figures', text);
  return {
    figures: {
      kind: 'usage',
      planType: null,
      limits,
      credits: credits.credits,
      spendLimit: null,
      resetCredits: null,
      applicableResetCredits: null,
      blocked: null,
      blockedModels: [],
    },
    problems: [...new Set([...problems, ...credits.problems])],
  };
}
