import { inEachLanguage, type Language } from './language.ts';
import { codeReview, modelAt } from './meter.ts';
import { anyOf, here, matchAt } from './pattern.ts';
import type { Length, Reader } from './piece.ts';

const hour = 3_600;
const day = 24 * hour;

const grammars = inEachLanguage((words) => {
  const lengths = new Map<string, Length>([
    ...words.daily.map((word) => [word, { name: 'daily', seconds: day }] as const),
    ...words.weekly.map((word) => [word, { name: 'weekly', seconds: 7 * day }] as const),
    ...words.monthly.map((word) => [word, { name: 'monthly', seconds: null }] as const),
  ]);
  const phrases = anyOf([...words.limit, ...words.besideLimit, ...words.codeReview, ...lengths.keys()]);
  const counted = `(?<count>[1-9]\\d{0,2})[ -]?(?:(?<days>${anyOf(words.days)})|${anyOf(words.hours)})`;
  return { ...words, lengths, part: here(`(?:${counted}|(?<phrase>${phrases}))(?: |-(?=\\p{L}))?`) };
});

const afterModel = here(' ?(?:[:·|–—-] )?');

/**
 * The label of a limit, its words in any order: "5 hour usage limit", "Limite 5 h",
 * "GPT-5.3-Codex-Spark weekly limit". A model alone is one too: it heads others.
 */
export const readLabel: Reader = (language, line, from) => {
  const { limit, codeReview: review } = grammars[language];
  const model = modelAt(line, from);
  const start = model === null ? from : model.end + (matchAt(afterModel, line, model.end)?.[0].length ?? 0);
  const { phrases, lengths, end } = partsAt(language, line, start);
  const isReview = phrases.some((phrase) => review.includes(phrase));
  const isLimit = phrases.some((phrase) => limit.includes(phrase)) && lengths.length === 1;
  const isAboutOne = lengths.length <= 1 && !(isReview && model !== null);
  if (!isAboutOne || !(isLimit || isReview || model !== null)) return null;
  return {
    piece: { kind: 'label', meter: isReview ? codeReview : (model?.meter ?? null), length: lengths[0] ?? null },
    end,
  };
};

/** As many words of a label as follow one another from here. */
function partsAt(language: Language, line: string, from: number) {
  const { part, lengths: named } = grammars[language];
  const phrases: string[] = [];
  const lengths: Length[] = [];
  let end = from;
  for (let match = matchAt(part, line, end); match !== null; match = matchAt(part, line, end)) {
    end += match[0].length;
    const { count, days, phrase } = match.groups ?? {};
    const words = phrase?.toLowerCase().replaceAll('-', ' ') ?? '';
    const length = count === undefined ? named.get(words) : counted(Number(count), days !== undefined);
    if (length !== undefined) lengths.push(length);
    phrases.push(words);
  }
  return { phrases, lengths, end };
}

function counted(count: number, areDays: boolean): Length {
  return { name: `${count}-${areDays ? 'day' : 'hour'}`, seconds: count * (areDays ? day : hour) };
}
