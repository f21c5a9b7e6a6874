import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { built } from '../support/browser/built.ts';
import type { BrowserName } from '../support/browser/driver.ts';

const browsers: BrowserName[] = ['chromium', 'firefox'];

function filesIn(browser: BrowserName): string[] {
  const { directory } = built[browser];
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile());
}

const manifestOf = (browser: BrowserName) =>
  JSON.parse(readFileSync(join(built[browser].directory, 'manifest.json'), 'utf8'));

describe.each(browsers)('The package for %s', (browser) => {
  test('has the manifest that was agreed on', () => {
    expect({ ...manifestOf(browser), version: '0.0.0' }).toMatchSnapshot();
  });

  test('asks for nothing that docs/PERMISSIONS.md does not explain', () => {
    const { permissions, host_permissions } = manifestOf(browser);
    const explained = readFileSync(new URL('../../docs/PERMISSIONS.md', import.meta.url), 'utf8')
      .split('## Not asked for')[0]
      ?.matchAll(/^## .*`(.+)`$/gm);
    expect([...permissions, ...host_permissions].sort()).toEqual([...(explained ?? [])].map(([, name]) => name).sort());
  });

  test('costs every page of chatgpt.com less than 4,000 bytes of script, compressed', () => {
    const scripts = filesIn(browser).filter((path) => path.includes('content-scripts'));
    const bytes = scripts.map((path) => gzipSync(readFileSync(path), { level: 9 }).length);
    expect(bytes).toHaveLength(2);
    expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(4000);
  });

  test('draws the popup with one script, which knows neither the database nor schemas', () => {
    const { directory } = built[browser];
    const page = readFileSync(join(directory, 'popup.html'), 'utf8');
    const scripts = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, name = '']) => name);
    expect(scripts).toHaveLength(1);
    const code = readFileSync(join(directory, scripts[0] ?? ''), 'utf8');
    expect(code).not.toMatch(/^import |import\(|indexedDB|safeParse/m);
    expect(gzipSync(code, { level: 9 }).length).toBeLessThan(30_000);
  });

  test('ships what browsers need, and not what is written for translators or of how numbers came about', () => {
    const { directory } = built[browser];
    const texts = JSON.parse(readFileSync(join(directory, '_locales/en/messages.json'), 'utf8'));
    expect(Object.values<object>(texts).filter((text) => 'description' in text)).toEqual([]);
    for (const file of filesIn(browser)) expect(readFileSync(file, 'utf8'), file).not.toContain('provenance');
  });

  // facts.md §2: what these change is the user's account and money.
  test.each([
    '/consume',
    'auto_top_up/enable',
    'auto_top_up/update',
    'auto_top_up/disable',
    'payments/checkout',
    'thread_usage',
  ])('does not know %s', (path) => {
    for (const file of filesIn(browser)) expect(readFileSync(file, 'utf8'), file).not.toContain(path);
  });

  test('asks nothing but by GET, of the one site, from the background alone', () => {
    const scripts = filesIn(browser).filter((path) => path.endsWith('.js') && !path.includes('content-scripts'));
    const [backgrounds, pages] = [true, false].map((is) => scripts.filter((path) => /background/.test(path) === is));
    const ways = ['fetch(', 'XMLHttpRequest', 'sendBeacon', 'WebSocket', 'EventSource', 'importScripts'];
    const waysIn = (path: string) => {
      const code = readFileSync(path, 'utf8');
      return ways.flatMap((way) => Array.from({ length: code.split(way).length - 1 }, () => way));
    };
    expect(pages?.flatMap(waysIn)).toEqual([]);
    expect(backgrounds?.flatMap(waysIn)).toEqual(['fetch(']);

    const code = readFileSync(backgrounds?.[0] ?? '', 'utf8');
    expect(code.match(/method:[^,}]*/g)).toEqual(['method:`GET`']);
    expect(code).not.toMatch(/\b(POST|PUT|PATCH|DELETE)\b/);
    expect(code.match(/\/(api|backend-api)\/[\w/*-]+/g)?.sort()).toEqual([
      '/api/auth/session',
      '/backend-api/checkout_pricing_config/configs/*',
      '/backend-api/codex/usage',
      '/backend-api/payments/transaction-history',
      '/backend-api/subscriptions/auto_top_up/settings',
      '/backend-api/wham/rate-limit-reset-credits',
      '/backend-api/wham/usage',
      '/backend-api/wham/usage/credit-usage-events',
      '/backend-api/wham/usage/plan_limit_history',
    ]);
  });
});
