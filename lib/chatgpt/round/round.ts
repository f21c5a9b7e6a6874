import type { FurtherKind } from '../../model/fresh/further.ts';
import type { RoundOutcome } from '../../model/fresh/reading-state.ts';
import { isProblem } from '../../model/problem.ts';
import type { Kind } from '../../model/reading.ts';
import { pathOf } from '../endpoints.ts';
import { problem } from '../parsed.ts';
import { type Understood, understandAnswer } from '../understand.ts';
import type { Asked, AskSite, Credentials } from './ask.ts';
import { readSession, sessionPath } from './session.ts';

/** What a round is given. */
export interface Round {
  ask: AskSite;
  now: () => Temporal.Instant;
  /** Keeps what an answer said, or that it could not be read. */
  take(understood: Understood, at: Temporal.Instant): Promise<void>;
  /** What is to be asked for besides usage, once usage is kept; `country` for the price, where one is known. */
  further(account: string | null): Promise<{ kinds: readonly FurtherKind[]; country: string | null }>;
}

/** How a round ended, and what it asked for besides usage in vain. */
export interface RoundResult {
  outcome: RoundOutcome;
  inVain: [kind: FurtherKind, why: 'no-answer' | 'no-figures'][];
}

/**
 * Reads the site once: who is signed in, their usage, then whatever else is due, one after the other. Each answer goes
 * the way of those that pages receive. The token lives no longer than the round.
 */
export async function readRound(round: Round): Promise<RoundResult> {
  const { ask, now, take } = round;
  const session = readSession(await ask(sessionPath, null));
  if ('kind' in session) return { outcome: await outcomeWithout(session, null), inVain: [] };

  const usage = await ask(pathOf('usage'), session);
  if (usage.kind !== 'answer') return { outcome: await outcomeWithout(usage, session), inVain: [] };
  if (!(await keep('usage', usage.text, session))) return { outcome: { kind: 'not-understood' }, inVain: [] };
  return readFurther(session);

  async function readFurther(as: Credentials): Promise<RoundResult> {
    const { kinds, country } = await round.further(as.account);
    const inVain: RoundResult['inVain'] = [];
    for (const kind of kinds) {
      const path = pathAndQuery(kind, as.account, country);
      if (path === null) continue;
      const asked = await ask(path, as);
      // Whoever is told to wait or to show a page asks no further.
      if (asked.kind === 'too-many') return { outcome: asked, inVain };
      if (asked.kind === 'challenge') return { outcome: { kind: 'refused' }, inVain };
      if (asked.kind === 'no-answer') inVain.push([kind, 'no-answer']);
      else if (asked.kind !== 'answer' || !(await keep(kind, asked.text, as))) inVain.push([kind, 'no-figures']);
    }
    return { outcome: { kind: 'ok' }, inVain };
  }

  /** Whether the answer was understood. */
  async function keep(kind: Kind, text: string, { account }: Credentials): Promise<boolean> {
    const at = now();
    const understood = understandAnswer({ path: pathOf(kind, 'any'), account, text }, at);
    if (understood === undefined) return false;
    await take(understood, at);
    return !isProblem(understood.outcome);
  }

  /** The outcome of a round that ends without usage, of which a sign of what came instead is kept. */
  async function outcomeWithout(
    asked: Exclude<Asked, { kind: 'answer' }>,
    as: Credentials | null,
  ): Promise<RoundOutcome> {
    const instead = (outcome: Understood['outcome']) =>
      take({ kind: 'usage', source: 'answer', asked: as?.account ?? null, outcome }, now());
    switch (asked.kind) {
      case 'unauthorised':
        await instead(problem('signed-out', ''));
        return { kind: 'signed-out' };
      case 'forbidden':
      case 'challenge':
        return { kind: 'refused' };
      case 'too-many':
      case 'no-answer':
        return asked;
      case 'absent':
        await instead(problem('unknown-address', ''));
        return { kind: 'not-understood' };
      case 'unexpected':
        await instead(problem(asked.reason, asked.text));
        return { kind: 'not-understood' };
    }
  }
}

/** The address of a kind for an account; null where what it needs is not known. */
function pathAndQuery(kind: FurtherKind, account: string | null, country: string | null): string | null {
  const path = pathOf(kind, country ?? '');
  switch (kind) {
    case 'top-up':
      return `${path}?include_payment_method=false`;
    case 'transactions':
      return account && `${path}?${new URLSearchParams({ account_id: account, limit: '20' })}`;
    case 'price':
      return country !== null && /^[A-Z]{2,3}$/i.test(country) ? path : null;
    default:
      return path;
  }
}
