// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { relay } from '../../../lib/chatgpt/in-page/relay.ts';
import { announce, largestAnswer, type SeenAnswer, type SeenPage } from '../../../lib/chatgpt/in-page/seen.ts';

const usagePage = new URL('https://chatgpt.com/codex/cloud/settings/analytics#usage');
const usage: SeenAnswer = { path: '/backend-api/wham/usage', account: null, text: '{}' };

let answers: SeenAnswer[];
let pages: SeenPage[];
let orphan: AbortController;
let goTo: (address: URL) => void;

beforeEach(() => {
  vi.useFakeTimers();
  document.documentElement.lang = 'en';
  document.body.innerHTML = '<nav>Jane, jane@example.org</nav><main>Weekly usage limit 96% remaining</main>';
  answers = [];
  pages = [];
  orphan = new AbortController();
  goTo = relay({
    answer: (seen) => answers.push(seen),
    page: (seen) => pages.push(seen),
    signal: orphan.signal,
  });
});

afterEach(() => {
  orphan.abort();
  vi.useRealTimers();
});

const post = (detail: unknown) => window.dispatchEvent(new CustomEvent('spillway:answer', { detail }));

describe('Answers', () => {
  test('that the observer announces are passed on as they are', () => {
    announce(usage);
    expect(answers).toEqual([usage]);
  });

  test.each([
    ['no text', { path: '/a' }],
    ['a path that is no text', { ...usage, path: 1 }],
    ['an account that is no text', { ...usage, account: {} }],
    ['more text than an answer has', { ...usage, text: 'x'.repeat(largestAnswer + 1) }],
  ])('with %s are dropped', (_, forged) => {
    post(JSON.stringify(forged));
    expect(answers).toEqual([]);
  });

  test.each([undefined, null, 7, {}, '', 'not JSON', 'null', '"text"'])('%j is dropped', (detail) => {
    post(detail);
    expect(answers).toEqual([]);
  });

  test('carry nothing but path, account and text', () => {
    post(JSON.stringify({ ...usage, token: 'secret' }));
    expect(answers).toEqual([usage]);
  });

  test('are passed on a few a second at most, after a burst', () => {
    for (let index = 0; index < 1000; index += 1) announce(usage);
    expect(answers.length).toBeLessThanOrEqual(12);
  });

  test('and everything else end with the extension that sent the script', async () => {
    goTo(usagePage);
    orphan.abort();
    announce(usage);
    await vi.advanceTimersByTimeAsync(30_000);
    expect([answers, pages]).toEqual([[], []]);
  });
});

describe('The text of a usage page', () => {
  test.each([
    '/codex/settings/usage',
    '/codex/cloud/settings/analytics',
    '/codex/cloud/settings/usage',
    '/codex/settings/analytics/',
  ])('is passed on at %s once it has settled', async (path) => {
    goTo(new URL(path, 'https://chatgpt.com'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(pages).toEqual([{ text: 'Weekly usage limit 96% remaining', language: 'en' }]);
  });

  test.each(['/', '/codex', '/c/usage', '/codex/settings/usage/more', '/settings/usage'])(
    'is not asked for at %s',
    async (path) => {
      goTo(new URL(path, 'https://chatgpt.com'));
      await vi.advanceTimersByTimeAsync(20_000);
      expect(pages).toEqual([]);
    },
  );

  test('is not passed on where the observer has seen usage', async () => {
    goTo(usagePage);
    announce(usage);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(pages).toEqual([]);
  });

  test('waits while the page still changes, though not for ever', async () => {
    const main = document.querySelector('main') as HTMLElement;
    goTo(usagePage);
    for (let seconds = 1; seconds <= 20; seconds += 1) {
      main.textContent = `Weekly usage limit ${seconds}% remaining`;
      await vi.advanceTimersByTimeAsync(1000);
      if (seconds < 15) expect(pages).toEqual([]);
    }
    expect(pages).toEqual([{ text: 'Weekly usage limit 15% remaining', language: 'en' }]);
  });

  test('is passed on again only when it reads otherwise', async () => {
    const main = document.querySelector('main') as HTMLElement;
    goTo(usagePage);
    await vi.advanceTimersByTimeAsync(20_000);
    main.setAttribute('title', 'nothing to read');
    main.append('');
    await vi.advanceTimersByTimeAsync(20_000);
    main.textContent = 'Weekly usage limit 95% remaining';
    await vi.advanceTimersByTimeAsync(20_000);
    expect(pages.map(({ text }) => text)).toEqual([
      'Weekly usage limit 96% remaining',
      'Weekly usage limit 95% remaining',
    ]);
  });

  test('is no longer passed on after the page has been left without a reload', async () => {
    goTo(usagePage);
    goTo(new URL('https://chatgpt.com/'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(pages).toEqual([]);
  });
});
