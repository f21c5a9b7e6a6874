import { type Decimal, isPositive } from '../../model/decimal.ts';
import type { CreditsReading } from '../../model/reading.ts';
import type { Language } from './language.ts';
import { numberIn } from './numbers.ts';
import type { Amount, Found, Piece } from './piece.ts';

/** Gives the tag of the language that a figure is written in when its label can be in these; null when undecided. */
type TagOf = (languages: readonly Language[]) => string | null;

/** The balance as one place of the page states it, or why that place does not. */
type Statement = { balance: Decimal } | { refusal: string };

/** The credits that the page states, and what had to be left out of them. */
export function creditsOf(pieces: readonly Found[], tagOf: TagOf): { credits: CreditsReading; problems: string[] } {
  const labelled = pieces.flatMap((piece, index) => labelledBalance(piece, pieces[index + 1], tagOf));
  const bare = pieces.flatMap((piece, index) => bareBalance(piece, pieces[index - 1], tagOf));
  const statements = labelled.length > 0 ? labelled : bare;

  const refusals = statements.flatMap((statement) => ('refusal' in statement ? [statement.refusal] : []));
  const balances = new Set(statements.flatMap((statement) => ('balance' in statement ? [statement.balance] : [])));
  if (balances.size > 1) refusals.push('stated twice, differently');
  const balance = balances.size === 1 ? ([...balances][0] ?? null) : null;
  return {
    credits: {
      balance,
      has: balance === null ? null : isPositive(balance),
      unlimited: pieces.some(({ kind, isWhole }) => kind === 'unlimited credits' && isWhole) || null,
      localMessages: null,
      cloudMessages: null,
    },
    problems: refusals.map((refusal) => `credits.balance: ${refusal}`),
  };
}

/** "Credits remaining 62,500", also on two lines, and "62,500 credits remaining". */
function labelledBalance(piece: Found, next: Found | undefined, tagOf: TagOf): Statement[] {
  if (piece.kind === 'amount' && piece.names === 'balance') return [statementOf(piece, piece.languages, tagOf)];
  if (piece.kind !== 'balance') return [];
  if (next?.kind === 'amount') return [statementOf(next, piece.languages, tagOf)];
  return [{ refusal: next?.kind === 'money' ? 'printed as money' : 'no number' }];
}

// A number of credits without a label can also be a row of the history or a
// level of auto top-up, whose names are then right above it (facts.md §3.6, §3.7).
const canStandAboveBalance: readonly (Piece['kind'] | undefined)[] = [
  undefined,
  'balance heading',
  'percent',
  'reset',
  'unlimited credits',
];

function bareBalance(piece: Found, above: Found | undefined, tagOf: TagOf): Statement[] {
  const isBalance = piece.kind === 'amount' && piece.names === 'credits' && canStandAboveBalance.includes(above?.kind);
  return isBalance ? [statementOf(piece, piece.languages, tagOf)] : [];
}

function statementOf(amount: Amount & Found, languages: readonly Language[], tagOf: TagOf): Statement {
  if (!amount.isWhole) return { refusal: 'number not understood' };
  const balance = numberIn(amount.written, tagOf(languages));
  return balance === null ? { refusal: 'undecidable number' } : { balance };
}
