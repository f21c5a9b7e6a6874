import { describe, expect, test } from 'vitest';
import type { Asked, Credentials } from '../../../lib/chatgpt/round/ask.ts';
import { type RoundResult, readRound } from '../../../lib/chatgpt/round/round.ts';
import type { Understood } from '../../../lib/chatgpt/understand.ts';
import type { FurtherKind } from '../../../lib/model/fresh/further.ts';
import session from '../../fixtures/captures/api_auth_session_plus_personal_2026-04.json' with { type: 'json' };
import usage from '../../fixtures/captures/wham_usage_plus_credits_present_2026-05-22.json' with { type: 'json' };
import { noon } from '../../support/make.ts';

const sessionAt = '/api/auth/session';
const usageAt = '/backend-api/wham/usage';
const topUpAt = '/backend-api/subscriptions/auto_top_up/settings?include_payment_method=false';
const eventsAt = '/backend-api/wham/usage/credit-usage-events';
const account = 'c0ffee00-0000-4000-8000-000000000001';

const answer = (body: unknown): Asked => ({ kind: 'answer', text: JSON.stringify(body) });

const signedIn: Record<string, Asked> = {
  [sessionAt]: answer({ ...session, accessToken: 'a.secret.token', account: { ...session.account, id: account } }),
  [usageAt]: answer(usage),
  [topUpAt]: answer({ is_enabled: true, recharge_threshold: '125', recharge_target: '250' }),
  [eventsAt]: answer({ data: [] }),
};

interface Told {
  result: RoundResult;
  paths: string[];
  as: (Credentials | null)[];
  taken: Understood[];
}

/** A round with these answers by path and query; whatever else is asked for is absent. */
async function round(
  answers: Record<string, Asked>,
  kinds: FurtherKind[] = [],
  country: string | null = null,
): Promise<Told> {
  const told: Omit<Told, 'result'> = { paths: [], as: [], taken: [] };
  const result = await readRound({
    ask: async (path, as) => {
      told.paths.push(path);
      told.as.push(as);
      return answers[path] ?? { kind: 'absent' };
    },
    now: () => noon,
    take: async (understood) => {
      told.taken.push(understood);
    },
    further: async () => ({ kinds, country }),
  });
  return { result, ...told };
}

describe('A round asks', () => {
  test('who is signed in, then for their usage, with their token and account', async () => {
    const { result, paths, as, taken } = await round(signedIn);
    expect(paths).toEqual([sessionAt, usageAt]);
    expect(as).toEqual([null, { token: 'a.secret.token', account }]);
    expect(result).toEqual({ outcome: { kind: 'ok' }, inVain: [] });
    expect(taken).toMatchObject([
      { kind: 'usage', source: 'answer', asked: account, outcome: { figures: { planType: 'plus' } } },
    ]);
  });

  test('then for what is due, and never for a payment method', async () => {
    const { paths, taken } = await round(signedIn, ['top-up', 'credit-events', 'transactions', 'reset-credits']);
    expect(paths.slice(2)).toEqual([
      topUpAt,
      eventsAt,
      `/backend-api/payments/transaction-history?account_id=${account}&limit=20`,
      '/backend-api/wham/rate-limit-reset-credits',
    ]);
    expect(taken.map(({ kind }) => kind)).toEqual(['usage', 'top-up', 'credit-events']);
  });

  test.each([
    ['BR', ['/backend-api/checkout_pricing_config/configs/BR']],
    [null, []],
    ['../x', []],
  ])('for the price in the country %s', async (country, paths) => {
    expect((await round(signedIn, ['price'], country)).paths.slice(2)).toEqual(paths);
  });

  test('for no payments where the account has no id', async () => {
    const nameless = { ...signedIn, [sessionAt]: answer({ accessToken: 'a.secret.token' }) };
    const { paths, as, result } = await round(nameless, ['transactions']);
    expect(paths).toEqual([sessionAt, usageAt]);
    expect(as[1]).toEqual({ token: 'a.secret.token', account: null });
    expect(result.outcome.kind).toBe('ok');
  });

  test('the token goes nowhere but into requests', async () => {
    const { result, taken, paths } = await round(signedIn, ['top-up', 'credit-events', 'transactions']);
    expect(JSON.stringify([result, taken, paths])).not.toContain('secret');
  });
});

describe('A round ends without usage', () => {
  test.each<[string, Asked, string]>([
    ['signed out', answer({}), 'signed-out'],
    ['signed out, with the banner', answer({ WARNING_BANNER: session.WARNING_BANNER }), 'signed-out'],
    ['signed out, with a null', answer({ accessToken: null }), 'signed-out'],
    ['unauthorised', { kind: 'unauthorised' }, 'signed-out'],
    ['forbidden', { kind: 'forbidden' }, 'refused'],
    ['a challenge', { kind: 'challenge' }, 'refused'],
    ['too many', { kind: 'too-many', retryAfterSeconds: 5 }, 'too-many'],
    ['no answer', { kind: 'no-answer', retryAfterSeconds: null }, 'no-answer'],
    ['no such address', { kind: 'absent' }, 'not-understood'],
    ['a token that is none', answer({ accessToken: 'two words\n' }), 'not-understood'],
    ['a token that is a number', answer({ accessToken: 7 }), 'not-understood'],
    ['no JSON', { kind: 'answer', text: '<html>' }, 'not-understood'],
    ['a list', answer([]), 'not-understood'],
    ['another kind of text', { kind: 'unexpected', reason: 'not-json', text: 'secret' }, 'not-understood'],
  ])('when the session is %s, and asks no further', async (_, asked, kind) => {
    const { result, paths, taken } = await round({ ...signedIn, [sessionAt]: asked }, ['top-up']);
    expect(result.outcome.kind).toBe(kind);
    expect(paths).toEqual([sessionAt]);
    for (const { outcome } of taken) expect(outcome).toMatchObject({ kind: 'problem', sample: '' });
  });

  test.each<[string, Asked, string, string[]]>([
    ['unauthorised', { kind: 'unauthorised' }, 'signed-out', ['signed-out']],
    ['forbidden', { kind: 'forbidden' }, 'refused', []],
    ['a challenge', { kind: 'challenge' }, 'refused', []],
    ['too many', { kind: 'too-many', retryAfterSeconds: null }, 'too-many', []],
    ['no answer', { kind: 'no-answer', retryAfterSeconds: null }, 'no-answer', []],
    ['absent', { kind: 'absent' }, 'not-understood', ['unknown-address']],
    ['no JSON', { kind: 'unexpected', reason: 'not-json', text: 'hello' }, 'not-understood', ['not-json']],
    ['of unknown shape', answer({ detail: 'hello' }), 'not-understood', ['unknown-shape']],
  ])('when that is %s, with its problem kept as of a page', async (_, asked, kind, reasons) => {
    const { result, paths, taken } = await round({ ...signedIn, [usageAt]: asked }, ['top-up']);
    expect(result.outcome.kind).toBe(kind);
    expect(paths).toEqual([sessionAt, usageAt]);
    expect(taken.map(({ outcome }) => 'reason' in outcome && outcome.reason)).toEqual(reasons);
    expect(JSON.stringify(taken)).not.toContain('hello');
  });
});

describe('What else was asked for', () => {
  test.each<[string, Asked, 'no-answer' | 'no-figures']>([
    ['brings no answer', { kind: 'no-answer', retryAfterSeconds: null }, 'no-answer'],
    ['is not for this account', { kind: 'forbidden' }, 'no-figures'],
    ['is not authorised', { kind: 'unauthorised' }, 'no-figures'],
    ['is not there', { kind: 'absent' }, 'no-figures'],
    ['is not understood', answer({ detail: 'Not Found' }), 'no-figures'],
  ])('and %s is told, and the round goes on', async (_, asked, why) => {
    const { result, paths } = await round({ ...signedIn, [topUpAt]: asked }, ['top-up', 'credit-events']);
    expect(paths).toContain(eventsAt);
    expect(result).toEqual({ outcome: { kind: 'ok' }, inVain: [['top-up', why]] });
  });

  test.each<[Asked, string]>([
    [{ kind: 'too-many', retryAfterSeconds: 60 }, 'too-many'],
    [{ kind: 'challenge' }, 'refused'],
  ])('and %j ends the round', async (asked, kind) => {
    const { result, paths } = await round({ ...signedIn, [topUpAt]: asked }, ['top-up', 'credit-events']);
    expect(paths).not.toContain(eventsAt);
    expect(result.outcome.kind).toBe(kind);
  });
});
