import { inEachLanguage, languages } from './language.ts';
import { anyOf } from './pattern.ts';
import { plainLines } from './plain-lines.ts';

const phrases = inEachLanguage(({ signIn }) => signIn);
const signIn = new RegExp(`(?<!\\p{L})${anyOf(languages.flatMap((language) => phrases[language]))}`, 'iu');

/** Whether a text without figures is the sign-in page (facts.md §3.2). */
export function isSignIn(text: string): boolean {
  return plainLines(text).some((line) => signIn.test(line));
}
