import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/read.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'spillway-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function read(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { lines: stdout.split('\n').filter(Boolean), stderr, status };
}

const usage = {
  plan_type: 'plus',
  rate_limit: {
    allowed: true,
    limit_reached: false,
    primary_window: {
      used_percent: 33,
      limit_window_seconds: 18_000,
      reset_after_seconds: 7200,
      reset_at: 1_790_000_000,
    },
  },
  credits: { has_credits: true, unlimited: false, balance: '123456789012.1234567891' },
};

test('each file gives one line, in the order given, and the balance has every digit', () => {
  const events = { data: [{ date: '2026-06-26', product_surface: 'cli', credit_amount: 1.5 }] };
  const { lines, status } = read(
    file('usage.json', usage),
    file('events.json', events),
    '--at',
    '2026-09-21T10:00:00Z',
  );
  expect(lines).toEqual([
    '{"kind":"usage","planType":"plus","limits":[{"meter":"codex","lengthSeconds":18000,"usedPercent":33,' +
      '"resetsAt":"2026-09-21T14:13:20Z","idle":false}],"credits":{"balance":123456789012.1234567891,"has":true,' +
      '"unlimited":false},"spendLimit":null,"resetCredits":null,"blocked":null,"problems":[]}',
    '{"kind":"credit-events","events":[{"date":"2026-06-26","surface":"cli","credits":1.5}]}',
  ]);
  expect(status).toBe(0);
});

test('a page’s text is read in the language and zone that are given', () => {
  const text = file('page.txt', '5 Stunden Nutzungsgrenze 91 % verbleibend Zurücksetzungen 22.06.2026 04:36');
  const { lines } = read(text, '--lang', 'de', '--zone', 'Europe/Berlin', '--at', '2026-06-22T00:00:00Z');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { kind: 'usage', limits: [{ lengthSeconds: 18_000, usedPercent: 9, resetsAt: '2026-06-22T02:36:00Z' }] },
  ]);
});

test('a path that is given decides, whatever the shape looks like', () => {
  const { lines } = read(file('usage.json', usage), '--path', '/backend-api/subscriptions/auto_top_up/settings');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ kind: 'problem', reason: 'unknown-shape' });
});

test.each([
  ['/backend-api/codex/usage', 'usage'],
  ['https://chatgpt.com/backend-api/wham/usage?x=1', 'usage'],
  ['/backend-api/payments/checkout', 'problem'],
])('an answer said to come from %s is read as %s', (path, kind) => {
  expect(JSON.parse(read(file('usage.json', usage), '--path', path).lines[0] ?? '')).toMatchObject({ kind });
});

test.each([
  ['an unreadable file', 'no JSON at all', 'not-json'],
  ['an empty file', '', 'empty'],
  ['the answer of another address', { hello: 'world' }, 'unknown-shape'],
])('%s gives a problem with its reason, and is no error', (_, content, reason) => {
  const { lines, status } = read(file('strange.json', content));
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ kind: 'problem', reason });
  expect(status).toBe(0);
});

test('a missing file is a clear error, and nothing is printed of the others', () => {
  const { lines, stderr, status } = read(file('usage.json', usage), join(folder, 'missing.json'));
  expect([lines, status]).toEqual([[], 1]);
  expect(stderr).toMatch(/^read: .*missing\.json/);
});

test.each([
  [[]],
  [['x.json', '--at', 'yesterday']],
  [['x.json', '--zone', 'Mars/Olympus']],
  [['x.json', '--colour', 'red']],
])('arguments %j are refused with a sentence', (args) => {
  file('x.json', usage);
  const { stderr, status } = read(...args.map((arg) => (arg === 'x.json' ? join(folder, arg) : arg)));
  expect(status).toBe(1);
  expect(stderr).toMatch(/^read: .+/);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
