import type { ProblemReason } from '../../model/problem.ts';
import { accountHeader } from '../in-page/observed-request.ts';
import { largestAnswer } from '../in-page/seen.ts';
import { siteOrigin } from '../site.ts';
import { smallText } from '../small-text.ts';
import { retryAfterSeconds } from './retry-after.ts';

/**
 * What came of a request:
 * - `answer`: JSON, as text;
 * - `unauthorised`: nobody is signed in, or the token has run out;
 * - `forbidden`: not for this account. `challenge`: the site wants to check the browser first, or sends us elsewhere;
 * - `too-many`, `no-answer`: with what the site says of when to come back;
 * - `absent`: no such address. `unexpected`: an answer, but not one of ours.
 */
export type Asked =
  | { kind: 'answer'; text: string }
  | { kind: 'unauthorised' | 'forbidden' | 'challenge' | 'absent' }
  | { kind: 'too-many' | 'no-answer'; retryAfterSeconds: number | null }
  | { kind: 'unexpected'; reason: ProblemReason; text: string };

/** What a request is made with: the token of this round, and the account that is asked for. */
export interface Credentials {
  token: string;
  account: string | null;
}

/** Asks the site for what is at a path of its own (with its query). Never throws. */
export type AskSite = (path: string, as: Credentials | null) => Promise<Asked>;

const longestWaitMs = 10_000;

/**
 * The only requests that Spillway makes: GETs to the one site, with the browser's own cookies, as the site's pages
 * make them. A redirect is not followed, to wherever it leads, and can be told from a missing network.
 */
export function askWith(fetch: typeof globalThis.fetch, now: () => Temporal.Instant): AskSite {
  return async (path, as) => {
    try {
      const response = await fetch(`${siteOrigin}${path}`, {
        method: 'GET',
        credentials: 'include',
        redirect: 'manual',
        cache: 'no-store',
        headers: headersOf(as),
        signal: AbortSignal.timeout(longestWaitMs),
      });
      return await read(response, now());
    } catch {
      // What the browser says of a failed request depends on the browser, and could name the address.
      return { kind: 'no-answer', retryAfterSeconds: null };
    }
  };
}

function headersOf(as: Credentials | null): Record<string, string> {
  return {
    Accept: 'application/json',
    ...(as && { Authorization: `Bearer ${as.token}` }),
    ...(as?.account && { [accountHeader]: as.account }),
  };
}

async function read(response: Response, now: Temporal.Instant): Promise<Asked> {
  const { status, headers } = response;
  const mime = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const asked = refusalOf(response, mime, now);
  if (asked) {
    void response.body?.cancel();
    return asked;
  }
  const isTooLarge = Number(headers.get('content-length')) > largestAnswer;
  const text = isTooLarge ? null : await smallText(response, largestAnswer);
  if (text === null) return { kind: 'unexpected', reason: 'unknown-shape', text: '' };
  const isJson = status === 200 && /^application\/([\w.-]+\+)?json$/.test(mime);
  return isJson ? { kind: 'answer', text } : { kind: 'unexpected', reason: 'not-json', text };
}

/** What a status says that is no success; null where the body has to be read. */
function refusalOf({ status, type, headers }: Response, mime: string, now: Temporal.Instant): Asked | null {
  const isPage = mime === 'text/html';
  if (type === 'opaqueredirect' || headers.get('cf-mitigated') === 'challenge') return { kind: 'challenge' };
  if (status === 401) return { kind: 'unauthorised' };
  if (status === 429) return { kind: 'too-many', retryAfterSeconds: retryAfterSeconds(headers, now) };
  if (status === 403) return { kind: isPage ? 'challenge' : 'forbidden' };
  if (status === 408 || status >= 500) return { kind: 'no-answer', retryAfterSeconds: retryAfterSeconds(headers, now) };
  if (status >= 300) return { kind: status < 400 ? 'challenge' : 'absent' };
  // A page in place of figures asks to sign in, or to wait a moment.
  return isPage ? { kind: 'challenge' } : null;
}
