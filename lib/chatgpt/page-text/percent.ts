import { inEachLanguage } from './language.ts';
import { anyOf, here, matchAt } from './pattern.ts';
import type { Percent, Reader, UnclearPercent } from './piece.ts';

const grammars = inEachLanguage((words) => {
  const direction = anyOf([...words.remaining, ...words.used]);
  const percent = `(?:(?<before>${direction}):? )?(?<number>[-−]?\\d[\\d.,]*) ?%(?: ?(?<after>${direction}))?`;
  return { ...words, percent: here(percent) };
});

/** A percent and which way it counts: "77% remaining", "91 % verbleibend", "noch 91 %". */
export const readPercent: Reader = (language, line, from) => {
  const { percent, remaining } = grammars[language];
  const match = matchAt(percent, line, from);
  if (match === null) return null;
  const { before, number = '', after } = match.groups ?? {};
  const directions = [before, after]
    .filter((word) => word !== undefined)
    .map((word) => (remaining.includes(word.toLowerCase()) ? 'remaining' : 'used'));
  return { piece: percentOf(number, new Set(directions)), end: from + match[0].length };
};

function percentOf(written: string, directions: Set<string>): Percent | UnclearPercent {
  // No percent has thousands, so that either mark can only begin a fraction.
  const number = /^\d{1,3}([.,]\d{1,2})?$/.test(written) ? Number(written.replace(',', '.')) : Number.NaN;
  if (directions.size !== 1) return unclear('remaining or used is not said');
  if (!(number <= 100)) return unclear('not a percent from 0 to 100');
  return { kind: 'percent', usedPercent: directions.has('used') ? number : Number((100 - number).toFixed(2)) };
}

function unclear(reason: string): UnclearPercent {
  return { kind: 'unclear percent', reason };
}
