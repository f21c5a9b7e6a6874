import { readdirSync, readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../lib/chatgpt/answer.ts';
import { kindByShape } from '../../lib/chatgpt/kind-by-shape.ts';
import { Kind } from '../../lib/model/reading.ts';
import { noon } from '../support/make.ts';

const kinds: readonly Kind[] = Kind.options;
const anyKind = fc.constantFrom(...kinds);

/** Real bodies of the answers that Spillway reads. */
const folder = new URL('../fixtures/captures/', import.meta.url);
const bodies = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
  .map((saved) => saved.response ?? saved)
  .filter((body) => kindByShape(body) !== undefined);

const email = 'someone.private@example.org';
const strange = fc.oneof(
  fc.constantFrom(
    null,
    '',
    '0E-10',
    email,
    [],
    {},
    -1,
    150,
    1e308,
    'NaN',
    true,
    '2026-99-99',
    'eyJhbGciOiJSUzI1NiJ9.e30.c2ln',
  ),
  fc.jsonValue(),
);

/** A real body in which one value, anywhere, is replaced or left out. */
const mutatedBody = fc
  .record({ body: fc.constantFrom(...bodies), place: fc.nat(), replacement: strange, isDropped: fc.boolean() })
  .map(({ body, place, replacement, isDropped }) => {
    const copy = structuredClone(body);
    const places = placesIn(copy);
    const [parent, key] = places[place % places.length] ?? [copy, ''];
    if (isDropped) delete parent[key];
    else parent[key] = replacement;
    return { original: body, mutated: copy };
  });

function placesIn(value: Record<string, unknown>): [Record<string, unknown>, string][] {
  return Object.entries(value).flatMap(([key, inner]) => [
    [value, key] as [Record<string, unknown>, string],
    ...(inner !== null && typeof inner === 'object' ? placesIn(inner as Record<string, unknown>) : []),
  ]);
}

function meters(body: object): Set<string> {
  const outcome = readAnswer('usage', JSON.stringify(body), noon);
  return new Set(
    'reason' in outcome || outcome.figures.kind !== 'usage' ? [] : outcome.figures.limits.map(({ meter }) => meter),
  );
}

describe('Whatever arrives', () => {
  property.prop([anyKind, fc.string()])('any text is read or refused, without an exception', (kind, text) => {
    expect(readAnswer(kind, text, noon)).toBeTypeOf('object');
  });

  property.prop([anyKind, fc.json()])('any JSON is read or refused, without an exception', (kind, json) => {
    expect(readAnswer(kind, json, noon)).toBeTypeOf('object');
  });

  property.prop([mutatedBody])('no changed body gives a percent outside 0 to 100', ({ mutated }) => {
    const outcome = readAnswer('usage', JSON.stringify(mutated), noon);
    if ('reason' in outcome || outcome.figures.kind !== 'usage') return;
    for (const { usedPercent } of outcome.figures.limits) {
      expect(usedPercent).toBeGreaterThanOrEqual(0);
      expect(usedPercent).toBeLessThanOrEqual(100);
    }
  });

  property.prop([mutatedBody])(
    'no changed body gives more meters than there were, but for what was put in',
    ({ original, mutated }) => {
      expect(meters(mutated).size).toBeLessThanOrEqual(meters(original).size + 1);
    },
  );

  property.prop([anyKind, mutatedBody])('no e-mail is kept, wherever in a body it stands', (kind, { mutated }) => {
    expect(JSON.stringify(readAnswer(kind, JSON.stringify(mutated), noon))).not.toContain('@');
  });
});

test.each(bodies.map((body) => [kindByShape(body) ?? 'usage', body] as const))(
  'no e-mail in the place of any value of a %s answer is kept',
  (kind, body) => {
    for (const [index] of placesIn(body).entries()) {
      const copy = structuredClone(body);
      const place = placesIn(copy)[index];
      if (place) place[0][place[1]] = email;
      expect(JSON.stringify(readAnswer(kind, JSON.stringify(copy), noon))).not.toContain(email);
      if (place) {
        delete place[0][place[1]];
        place[0][email] = null;
      }
      expect(JSON.stringify(readAnswer(kind, JSON.stringify(copy), noon))).not.toContain(email);
    }
  },
);

describe('What cannot be read at all says why', () => {
  test.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['<!doctype html><title>Just a moment…</title>', 'not-json'],
    ['{"plan_type": "plus"', 'not-json'],
    ['null', 'not-an-object'],
    ['[]', 'not-an-object'],
    ['"plus"', 'not-an-object'],
    ['{}', 'unknown-shape'],
  ] as const)('%j: %s', (text, reason) => {
    expect(readAnswer('usage', text, noon)).toMatchObject({ kind: 'problem', reason });
  });

  test('the sample shows the shape, and nothing of the values', () => {
    const body = { detail: 'Hello Jane', user: { email, id: 7 }, [email]: ['secret'] };
    expect(readAnswer('usage', JSON.stringify(body), noon)).toEqual({
      kind: 'problem',
      reason: 'unknown-shape',
      sample: '{"detail":"string","user":{"email":"string","id":"number"},"key of 27":["string"]}',
    });
  });

  test('of a text that is no data the sample shows the layout only', () => {
    expect(readAnswer('usage', '<p>Jane Müller, 42</p>', noon)).toMatchObject({ sample: '<x>xxxx xxxxxx, 00</x>' });
  });
});

describe('The other answers', () => {
  const read = (kind: Kind, body: unknown) => readAnswer(kind, JSON.stringify(body), noon);

  test('top-up settings that are off have no amounts', () => {
    const body = {
      is_enabled: false,
      recharge_threshold: null,
      recharge_target: null,
      payment_method: { last4: '4242' },
    };
    expect(read('top-up', body)).toEqual({
      figures: {
        kind: 'top-up',
        enabled: false,
        minimum: null,
        target: null,
        monthlyLimit: null,
        immediatePurchase: null,
      },
      problems: [],
    });
  });

  test('a credit event that cannot be read loses only itself', () => {
    const data = [
      { date: '2026-06-26', product_surface: 'cli', credit_amount: 1.5 },
      { date: 'yesterday', product_surface: 'cli', credit_amount: 1 },
      { date: '+012026-06-26', product_surface: 'cli', credit_amount: 1 },
      { date: '2026-06-27', product_surface: null, credit_amount: '2.50000' },
    ];
    expect(read('credit-events', { data })).toEqual({
      figures: {
        kind: 'credit-events',
        events: [
          { date: '2026-06-26', surface: 'cli', credits: '1.5' },
          { date: '2026-06-27', surface: null, credits: '2.5' },
        ],
      },
      problems: ['data[1]', 'data[2]'],
    });
  });

  test('a reset credit that never expires has no moment of expiry', () => {
    const credits = [
      {
        id: 'RateLimitResetCredit_1',
        status: 'available',
        expires_at: '2026-10-12T01:47:04.448019Z',
        profile_user_id: 'Codex Team',
      },
      { status: 'available', expires_at: null },
    ];
    const outcome = read('reset-credits', { credits, available_count: 2 });
    expect(outcome).toEqual({
      figures: {
        kind: 'reset-credits',
        available: 2,
        credits: [
          { status: 'available', expiresAt: Temporal.Instant.from('2026-10-12T01:47:04.448019Z') },
          { status: 'available', expiresAt: null },
        ],
      },
      problems: [],
    });
  });

  test('a payment keeps moment, amount, currency, status and type, and no id or link', () => {
    const transactions = [
      {
        id: 'in_1',
        created_at: '2026-08-15T10:00:00Z',
        amount: 2000,
        currency: 'USD',
        status: 'paid',
        product: { type: 'subscription' },
        invoice_url: 'https://pay.example/1',
      },
    ];
    expect(read('transactions', { transactions, next_cursor: null })).toEqual({
      figures: {
        kind: 'transactions',
        transactions: [
          {
            at: Temporal.Instant.from('2026-08-15T10:00:00Z'),
            amount: 2000,
            currency: 'USD',
            status: 'paid',
            type: 'subscription',
          },
        ],
      },
      problems: [],
    });
  });

  test('the local price of a credit is exact', () => {
    const body = {
      country_code: 'BR',
      currency_config: { amount_per_credit: 0.22, symbol_code: 'BRL', minor_unit_exponent: 2 },
    };
    expect(read('price', body)).toEqual({
      figures: { kind: 'price', country: 'BR', currency: 'BRL', amountPerCredit: '0.22', minorUnitExponent: 2 },
      problems: [],
    });
  });

  test('past use beyond the limit stays beyond it', () => {
    const period = {
      window_minutes: 300,
      plan_type: 'pro',
      starts_at: '2026-09-16T00:00:00Z',
      ends_at: '2026-09-16T05:00:00Z',
      used_basis_points: 10_001.02,
    };
    expect(read('plan-history', { periods: [period] })).toMatchObject({
      figures: { asOf: null, periods: [{ lengthSeconds: 18_000, usedBasisPoints: 10_001.02 }] },
      problems: [],
    });
  });
});
