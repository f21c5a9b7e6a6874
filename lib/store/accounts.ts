import type { Database } from './database.ts';
import { mergeSeries } from './merge-series.ts';
import { forgetState } from './state.ts';
import { moveWarnings } from './warnings.ts';

/** Everything an answer and its request said of whose figures they are. */
export interface AccountClues {
  /** From the answer itself. */
  said: string | null;
  user: string | null;
  /** From the request's account header. */
  asked: string | null;
  /** Whose the plan is; null where the answer does not tell. */
  owner: 'person' | 'workspace' | null;
  tab: number | null;
}

/** Where usage figures go that neither answer, request nor tab give an account for. */
export const unnamedAccount = 'unnamed';

/**
 * The id under which the figures belong, or null when nothing tells. The answer's
 * own word counts most, then the header it was asked with, then the account last
 * read in that tab. A `user-…` id stands for the person's own account, whose uuid
 * other answers give (facts.md §4): once both are known, they are one account. It never stands for a workspace.
 */
export async function accountFor(db: Database, clues: AccountClues): Promise<string | null> {
  const { said, user, owner, tab } = clues;
  const asked = clues.asked === null || namesNoAccount.has(clues.asked) ? null : clues.asked;
  const id = [said, asked].find((clue) => clue !== null && !isUserId(clue)) ?? null;
  if (id !== null) {
    const alias = [said, asked, owner === 'person' ? user : null].find((clue) => clue !== null && isUserId(clue));
    await know(db, id, alias && owner !== 'workspace' ? [alias] : []);
    return id;
  }
  const userId = said ?? asked;
  if (userId === null) return tab === null ? null : ((await db.tabs.get(tab))?.account ?? null);
  const known = await ownerOf(db, userId);
  await know(db, known, []);
  return known;
}

/** The id under which the figures of an account are kept, which others may call by another of its ids. */
export async function ownerOf(db: Database, account: string): Promise<string> {
  const known = await db.accounts.where('aliases').equals(account).first();
  return known?.id ?? account;
}

// What clients send in place of an id for the account that is signed in.
const namesNoAccount = new Set(['personal', 'default', '']);

function isUserId(id: string): boolean {
  return id.startsWith('user-');
}

/** Remembers an account, and moves to it what was kept under an alias before the alias was known to be one. */
export async function know(db: Database, id: string, aliases: readonly string[]): Promise<void> {
  const known = await db.accounts.get(id);
  const added = aliases.filter((alias) => alias !== id && !known?.aliases.includes(alias));
  if (known && added.length === 0) return;
  await db.accounts.put({ id, aliases: [...(known?.aliases ?? []), ...added] });
  for (const alias of added) {
    await db.accounts.delete(alias);
    await moveReadings(db, alias, id);
    // What follows from the moved readings is worked out anew for the account they belong to.
    await forgetState(db, alias);
    await forgetState(db, id);
    await moveWarnings(db, alias, id);
    await db.entries.where('account').equals(alias).modify({ account: id });
    await db.tabs.filter((row) => row.account === alias).modify({ account: id });
  }
}

// As many as are in memory at once.
const movedAtOnce = 1_000;

/** Moves what was read under an alias among what was read under the account's own id in the meantime. */
async function moveReadings(db: Database, alias: string, account: string): Promise<void> {
  for (;;) {
    const ofAlias = db.readings.where('[account+kind+firstAt]').between([alias], [alias, []]);
    const rows = await ofAlias.limit(movedAtOnce).toArray();
    if (rows.length === 0) return;
    await db.readings.bulkDelete(rows.map(({ id }) => id));
    const moved = rows.map(({ id: _id, ...row }) => ({ ...row, account }));
    for (const ofKind of Map.groupBy(moved, ({ kind }) => kind).values()) await mergeSeries(db, ofKind);
  }
}
