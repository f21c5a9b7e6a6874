import { describe, expect, test } from 'vitest';
import { readPageText } from '../../../lib/chatgpt/page-text/read.ts';
import { context, figuresOf, realText } from './reading.ts';

const instant = Temporal.Instant.from;

describe('the real page of 15 June 2026', () => {
  test('gives both limits with their resets on the clock of the browser, and nothing else', () => {
    expect(figuresOf(realText)).toEqual({
      figures: {
        kind: 'usage',
        planType: null,
        limits: [
          {
            meter: 'codex',
            name: null,
            lengthSeconds: 18_000,
            usedPercent: 23,
            resetsAt: instant('2026-06-16T00:13:00Z'),
            resetPrecision: 'minute',
            idle: false,
          },
          {
            meter: 'codex',
            name: null,
            lengthSeconds: 604_800,
            usedPercent: 4,
            resetsAt: instant('2026-06-22T19:13:00Z'),
            resetPrecision: 'minute',
            idle: false,
          },
        ],
        credits: { balance: null, has: null, unlimited: null, localMessages: null, cloudMessages: null },
        spendLimit: null,
        resetCredits: null,
        applicableResetCredits: null,
        blocked: null,
        blockedModels: [],
      },
      problems: [],
    });
  });

  test.each([
    ['UTC', '2026-06-16T02:13:00Z'],
    ['America/New_York', '2026-06-16T06:13:00Z'],
    ['Asia/Kolkata', '2026-06-15T20:43:00Z'],
  ])('resets by the clock of %s at %s', (zone, expected) => {
    expect(figuresOf(realText, { zone }).figures.limits[0]?.resetsAt).toEqual(instant(expected));
  });

  test('keeps its percents and says what is missing when the zone is unknown', () => {
    const { figures, problems } = figuresOf(realText, { zone: 'Middle/Earth' });
    expect(figures.limits.map(({ usedPercent, resetsAt }) => [usedPercent, resetsAt])).toEqual([
      [23, null],
      [4, null],
    ]);
    expect(problems).toEqual(['5-hour limit: reset not understood', 'weekly limit: reset not understood']);
  });
});

describe('a text without figures', () => {
  test.each(['', ' ', '\n\n\t', '\u00a0'])('is empty when it is %j', (text) => {
    expect(readPageText(text, context)).toMatchObject({ kind: 'problem', reason: 'empty' });
  });

  test.each([
    'Welcome back\nLog in\nSign up',
    'Sign in to continue',
    'Continue with Google',
    'CONTINUE WITH APPLE',
    'Continue with\u00a0Microsoft',
    'Anmelden',
    'Weiter mit Google',
    'Se connecter',
    'Continuer avec Apple',
    'Iniciar sesión',
    'Continuar con Microsoft',
  ])('is the sign-in page when it says %j', (text) => {
    expect(readPageText(text, context)).toMatchObject({ reason: 'signed-out' });
  });

  test.each([
    'Just a moment…',
    'Select a workspace',
    'Our blog in numbers: 77% remaining',
    'No data during this period.',
  ])('has no figures when it says %j', (text) => {
    expect(readPageText(text, context)).toMatchObject({ reason: 'no-figures' });
  });

  test('gives a sample without a letter or figure of it', () => {
    const read = readPageText('Anna Example, anna@example.org, 12 May', context);
    expect(read).toMatchObject({ sample: 'xxxx xxxxxxx, xxxx@xxxxxxx.xxx, 00 xxx' });
  });
});

test('a page with figures is not signed out because it also offers to log in', () => {
  expect(figuresOf(`Log in\n${realText}`).figures.limits).toHaveLength(2);
});

test('a name and an e-mail next to figures leave no trace', () => {
  const read = figuresOf(`Anna Example\nanna@example.org\n${realText}\nanna@example.org`);
  expect(JSON.stringify(read)).not.toMatch(/anna|example/i);
  expect(read.figures.limits).toHaveLength(2);
});
