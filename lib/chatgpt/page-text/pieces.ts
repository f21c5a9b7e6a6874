import { readAmount, readCreditWords } from './credit-pieces.ts';
import { readLabel } from './label.ts';
import { languages } from './language.ts';
import { here, matchAt } from './pattern.ts';
import { readPercent } from './percent.ts';
import type { Found, Piece } from './piece.ts';
import { plainLines } from './plain-lines.ts';
import { readResetLine } from './reset-line.ts';

const readers = [readLabel, readPercent, readResetLine, readAmount, readCreditWords];

// None of these belongs to a number behind it: "-5" and ".5" are not 5.
const separators = here('(?:[ :·•|)]|[.,;(–—-](?!\\d))*');

/**
 * The text as a row of pieces. A piece stands at the beginning of a line or
 * right behind another; from the first word that fits none, the rest of a line
 * is "other words", so that no figure is ever taken out of a sentence.
 */
export function piecesOf(text: string): Found[] {
  return plainLines(text).flatMap(piecesOfLine);
}

function piecesOfLine(line: string): Found[] {
  const found: Found[] = [];
  for (let at = afterSeparators(line, 0); at < line.length; ) {
    const next = pieceAt(line, at);
    const last = found.at(-1);
    if (next === null || !canFollow(last, next.found)) {
      if (last) last.isWhole = false;
      found.push({ kind: 'other words', languages, isWhole: false });
      break;
    }
    found.push(next.found);
    at = afterSeparators(line, next.end);
  }
  return found;
}

function canFollow(last: Found | undefined, next: Found): boolean {
  // Of two labels side by side nobody can tell which one the figures are for.
  if (last?.kind === 'label') return next.kind !== 'label';
  // What stands behind a reset that is not understood is part of it.
  return last?.kind !== 'reset' || last.when !== null;
}

/** The longest piece that any language sees here; null when there is none, or when they see different ones. */
function pieceAt(line: string, from: number): { found: Found; end: number } | null {
  const all = languages.flatMap((language) =>
    readers.flatMap((reader) => {
      const read = reader(language, line, from);
      return read !== null && read.end > from ? [{ language, ...read }] : [];
    }),
  );
  const end = Math.max(from, ...all.map((read) => read.end));
  const longest = all.filter((read) => read.end === end);
  const [first] = longest;
  if (first === undefined || longest.some(({ piece }) => !isSame(piece, first.piece))) return null;
  return { found: { ...first.piece, languages: longest.map(({ language }) => language), isWhole: true }, end };
}

function isSame(a: Piece, b: Piece): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function afterSeparators(line: string, from: number): number {
  return from + (matchAt(separators, line, from)?.[0].length ?? 0);
}
