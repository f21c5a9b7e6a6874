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

  test('makes no request and runs no code from elsewhere', () => {
    for (const file of filesIn(browser).filter((path) => /background|chunks/.test(path) && path.endsWith('.js'))) {
      const code = readFileSync(file, 'utf8');
      for (const word of ['fetch(', 'XMLHttpRequest', 'sendBeacon', 'WebSocket', 'EventSource', 'importScripts'])
        expect(code.includes(word), `${word} in ${file}`).toBe(false);
    }
  });
});
