import { inEachLanguage } from './language.ts';
import { anyOf, here, matchAt } from './pattern.ts';
import type { Reader } from './piece.ts';

const number = "[-−]?\\d+(?:[.,']\\d+| \\d{3}(?!\\d))*";
// A number that goes on is a percent, a length, a date, a time or a range.
const endOfNumber = "(?! ?[\\d%]|\\p{L}|[.,':/–—-]\\d)";
// "62,500 — Credits extend usage beyond your plan limits." (facts.md §3.4)
const remark = '(?: [—–-] \\D*$)?';

const grammars = inEachLanguage(({ balance, balanceHeading, credits, unlimitedCredits }) => ({
  amount: here(
    `(?<written>${number})${endOfNumber}(?: (?:(?<balance>${anyOf(balance)})|(?<credits>${anyOf(credits)})))?${remark}`,
  ),
  others: [
    ['balance', here(anyOf(balance))],
    ['balance heading', here(anyOf(balanceHeading))],
    ['unlimited credits', here(anyOf(unlimitedCredits))],
    // 2026-07: the balance in money, "€187.68" (facts.md §3.7).
    ['money', here(`[a-z]{0,3}\\p{Sc} ?${number}|${number} ?[a-z]{0,3}\\p{Sc}`)],
  ] as const,
}));

/** A number that can be credits: "62,500", "62,500 credits", "62,500 credits remaining". */
export const readAmount: Reader = (language, line, from) => {
  const match = matchAt(grammars[language].amount, line, from);
  if (match === null) return null;
  const { written = '', balance, credits } = match.groups ?? {};
  const names = balance !== undefined ? 'balance' : credits !== undefined ? 'credits' : 'nothing';
  return { piece: { kind: 'amount', written, names }, end: from + match[0].length };
};

/** What else the page says of credits: "Credits remaining", "Balance", "Unlimited credits", "€187.68". */
export const readCreditWords: Reader = (language, line, from) => {
  for (const [kind, pattern] of grammars[language].others) {
    const match = matchAt(pattern, line, from);
    if (match !== null) return { piece: { kind }, end: from + match[0].length };
  }
  return null;
};
