import { z } from '../../model/schema.ts';
import { part, readParts } from '../parts.ts';
import { word } from '../values.ts';
import type { Asked, Credentials } from './ask.ts';

/** Where the site tells its own pages who is signed in (facts.md §4). */
export const sessionPath = '/api/auth/session';

/** `GET /api/auth/session`. Name, e-mail and everything else in it are never read; signed out, it is `{}`. */
const Session = z.object({
  accessToken: part(z.string().check(z.regex(/^[\w.~+/=-]{1,16384}$/))),
  account: part(z.object({ id: part(word) })),
});

/**
 * The token and the account of whoever is signed in; else what came instead. The token is worth a password:
 * whoever gets it keeps it in memory, for one round, and hands it to nobody but the site.
 */
export function readSession(asked: Asked): Credentials | Exclude<Asked, { kind: 'answer' }> {
  // Of this answer no sample is kept, not even of its shape.
  const unlikeAll = { kind: 'unexpected', reason: 'unknown-shape', text: '' } as const;
  if (asked.kind !== 'answer') return asked.kind === 'unexpected' ? unlikeAll : asked;
  const read = readParts(Session, jsonOf(asked.text));
  if (read === null || read.problems.includes('accessToken')) return unlikeAll;
  const { accessToken, account } = read.parts;
  return accessToken == null ? { kind: 'unauthorised' } : { token: accessToken, account: account?.id ?? null };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
