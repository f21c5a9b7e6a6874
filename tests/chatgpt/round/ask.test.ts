import { describe, expect, test, vi } from 'vitest';
import { type Asked, askWith } from '../../../lib/chatgpt/round/ask.ts';
import { noon } from '../../support/make.ts';

const usagePath = '/backend-api/wham/usage';
const json = { 'content-type': 'application/json; charset=utf-8' };
const html = { 'content-type': 'text/html; charset=utf-8' };

/** What becomes of a request that `fetch` settles in this way. */
function ask(answer: () => Promise<Response>): Promise<Asked> {
  return askWith(answer as typeof fetch, () => noon)(usagePath, null);
}

function answered(status: number, headers: Record<string, string> = json, body = '{}'): Promise<Asked> {
  return ask(async () => new Response(body, { status, headers }));
}

describe('A request', () => {
  test('is a GET to the site itself, with its cookies, that follows no redirect and ends after ten seconds', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    const fetch = vi.fn(async (_address: string, _init: RequestInit) => new Response('{}', { headers: json }));
    await askWith(fetch as never, () => noon)(`${usagePath}?a=b`, { token: 'secret', account: 'account-1' });
    const [address, init] = fetch.mock.calls[0] ?? [];
    expect(address).toBe(`https://chatgpt.com${usagePath}?a=b`);
    expect(init).toEqual({
      method: 'GET',
      credentials: 'include',
      redirect: 'manual',
      cache: 'no-store',
      headers: { Accept: 'application/json', Authorization: 'Bearer secret', 'ChatGPT-Account-Id': 'account-1' },
      signal: expect.any(AbortSignal),
    });
    expect(timeout).toHaveBeenCalledExactlyOnceWith(10_000);
  });

  test.each([
    [null, null],
    [{ token: 'secret', account: null }, 'Bearer secret'],
  ])('as %j names nobody it does not know', async (as, bearer) => {
    const fetch = vi.fn(async (_address: string, _init: RequestInit) => new Response('{}', { headers: json }));
    await askWith(fetch as never, () => noon)(usagePath, as);
    const sent = new Headers(fetch.mock.calls[0]?.[1].headers);
    expect(sent.get('authorization')).toBe(bearer);
    expect(sent.has('chatgpt-account-id')).toBe(false);
  });
});

describe('What came of it:', () => {
  test.each<[string, number, Record<string, string>, Asked]>([
    ['JSON', 200, json, { kind: 'answer', text: '{}' }],
    ['JSON of a named kind', 200, { 'content-type': 'application/problem+json' }, { kind: 'answer', text: '{}' }],
    ['a page instead', 200, html, { kind: 'challenge' }],
    ['text instead', 200, { 'content-type': 'text/plain' }, { kind: 'unexpected', reason: 'not-json', text: '{}' }],
    ['something without a type', 200, { 'content-type': '' }, { kind: 'unexpected', reason: 'not-json', text: '{}' }],
    ['a part of something', 206, json, { kind: 'unexpected', reason: 'not-json', text: '{}' }],
    ['nobody signed in', 401, json, { kind: 'unauthorised' }],
    ['not allowed to this account', 403, json, { kind: 'forbidden' }],
    ['a page that checks the browser', 403, html, { kind: 'challenge' }],
    ['the same, by its header', 503, { ...html, 'cf-mitigated': 'challenge' }, { kind: 'challenge' }],
    ['no such address', 404, json, { kind: 'absent' }],
    ['not an address to ask like this', 405, json, { kind: 'absent' }],
    [
      'too many, for so many seconds',
      429,
      { ...json, 'retry-after': '90' },
      { kind: 'too-many', retryAfterSeconds: 90 },
    ],
    ['too many, whoever knows for how long', 429, json, { kind: 'too-many', retryAfterSeconds: null }],
    ['trouble of the site’s own', 500, html, { kind: 'no-answer', retryAfterSeconds: null }],
    [
      'a pause of the site’s own',
      503,
      { ...html, 'retry-after': '600' },
      { kind: 'no-answer', retryAfterSeconds: 600 },
    ],
    ['no answer in time', 408, json, { kind: 'no-answer', retryAfterSeconds: null }],
  ])('%s (%i)', async (_, status, headers, expected) => {
    expect(await answered(status, headers)).toEqual(expected);
  });

  test.each(['Failed to fetch', 'signal timed out'])('no network, no answer in time: %s', async (message) => {
    expect(await ask(() => Promise.reject(new TypeError(message)))).toEqual({
      kind: 'no-answer',
      retryAfterSeconds: null,
    });
  });

  test('an answer that breaks off', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError('network error')) });
    expect(await ask(async () => new Response(body, { headers: json }))).toMatchObject({ kind: 'no-answer' });
  });

  test('sent elsewhere, wherever that is', async () => {
    const redirect = { status: 0, type: 'opaqueredirect', headers: new Headers(), body: null };
    expect(await ask(async () => redirect as Response)).toEqual({ kind: 'challenge' });
    expect(await answered(302, { location: 'https://example.com' })).toEqual({ kind: 'challenge' });
  });
});

describe('An answer of more than 256 KiB is none of ours', () => {
  const largest = 256 * 1024;

  test('the largest is read to its end', async () => {
    expect(await answered(200, json, 'x'.repeat(largest))).toEqual({ kind: 'answer', text: 'x'.repeat(largest) });
  });

  test('one that says so is not read at all', async () => {
    const pull = vi.fn();
    const body = new ReadableStream({ pull }, { highWaterMark: 0 });
    const headers = { ...json, 'content-length': String(largest + 1) };
    expect(await ask(async () => new Response(body, { headers }))).toMatchObject({ kind: 'unexpected', text: '' });
    expect(pull).not.toHaveBeenCalled();
  });

  test('one without end is left as soon as it is too large', async () => {
    const cancel = vi.fn();
    const body = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(100_000)), cancel });
    expect(await ask(async () => new Response(body, { headers: json }))).toMatchObject({
      kind: 'unexpected',
      text: '',
    });
    expect(cancel).toHaveBeenCalled();
  });
});
