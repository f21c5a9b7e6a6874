import { describe, expect, test } from 'vitest';
import { readPageText } from '../../../lib/chatgpt/page-text/read.ts';
import { context, figuresOf, realText } from './reading.ts';

// A limit whose words leave the language of the page open.
const limit = 'GPT-5.3-Codex-Spark 40% disponible';

/** The balance of a text, or why it is not known. */
function balanceOf(text: string, language: string | null = null): string {
  const { figures, problems } = figuresOf(`${limit}\n${text}`, { language });
  return figures.credits.balance ?? problems.join();
}

describe('the balance', () => {
  test.each([
    ['Credits remaining 1,234.56', '1234.56'],
    ['Credits remaining\n1,234.56', '1234.56'],
    ['Credits remaining:\n\n62,500 credits', '62500'],
    ['Credits remaining 62,500 — Credits extend usage beyond your plan limits.', '62500'],
    ['62,500 credits remaining', '62500'],
    ['Current balance\n62,500 credits', '62500'],
    ['Balance\n62,500.5 credits', '62500.5'],
    ['Credits remaining 0', '0'],
    ['Credits remaining -1,883', '-1883'],
    ['Verbleibende Credits 12,5', '12.5'],
    ['Verbleibende Credits 1.234', '1234'],
    ['Guthaben\n12,5 Credits', '12.5'],
    ['397,205 crédits', '397.205'],
    ['Crédits restants 1\u202f234,5', '1234.5'],
    ['Créditos restantes 1.234,5', '1234.5'],
    ['1.234 créditos', '1234'],
  ])('%j is %s', (text, balance) => {
    expect(balanceOf(text)).toBe(balance);
  });

  test.each([
    ['en', '397205'],
    ['de', '397.205'],
    ['fr-FR', '397.205'],
    ['es-MX', '397205'],
    ['es-ES', '397.205'],
  ])('of "397,205 credits" on a page in %s is %s', (language, balance) => {
    expect(balanceOf('397,205 credits', language)).toBe(balance);
  });

  test('takes the language from other words of the page when its own can be in several', () => {
    expect(balanceOf('397,205 credits')).toBe('credits.balance: undecidable number');
    expect(figuresOf('Weekly usage limit 40% left\n397,205 credits').figures.credits.balance).toBe('397205');
    expect(figuresOf('Wochenlimit 40 % übrig\n397,205 Credits').figures.credits.balance).toBe('397.205');
  });

  test.each([
    ['Current balance\n€187.68', 'printed as money'],
    ['Credits remaining $12.00', 'printed as money'],
    ['Credits remaining US$28.00', 'printed as money'],
    ['Aktuelles Guthaben 187,68 €', 'printed as money'],
    ['Credits remaining', 'no number'],
    ['Credit remaining unavailable', 'no number'],
    ['Credits remaining\n5 hours', 'number not understood'],
    ['Credits remaining 77%', 'no number'],
    ['Credits remaining .5', 'no number'],
    ['Credits remaining 12–31', 'no number'],
    ['Credits remaining 12 days', 'number not understood'],
    ['Credits remaining 1,2,3', 'undecidable number'],
    ['Credits remaining 12\nCredit balance 13', 'stated twice, differently'],
  ])('of %j is not known: %s', (text, reason) => {
    expect(balanceOf(text)).toBe(`credits.balance: ${reason}`);
  });

  test('is what its label names, whatever other numbers of credits there are', () => {
    expect(balanceOf('13 crédits\nCredits remaining 12')).toBe('12');
  });

  test('can stand without a label at the beginning and below a limit', () => {
    expect(figuresOf('397,205 crédits').figures.credits.balance).toBe('397.205');
    expect(balanceOf('Se restablece mañana\n1.234 créditos')).toBe('1234');
  });

  test('printed as money does not hide one in credits', () => {
    expect(balanceOf('Current balance €187.68\nCredits remaining 4,703')).toBe('4703');
  });

  // Rows of the history, levels of auto top-up and packs in the shop (facts.md §3.6, §3.7).
  test.each([
    'Dec 18, 2025 CLI 397.205 credits',
    'Dec 18, 2025\tCLI\t397.205 credits',
    'Dec 18, 2025\nCLI\n397.205 credits',
    'Dec 18, 2025\nCode review\n397.205 credits',
    '2025-12-18 02:51\n397.205 credits',
    'Credit usage history\n397.205 credits',
    'Minimum balance\n125 credits',
    'Set the minimum balance to at least 125 credits.',
    '$40\n1,000 credits',
    'Monthly limit\n1,000 credits',
    '3,028 of 10,000 credits used',
  ])('is not in %j', (text) => {
    expect(figuresOf(`Weekly usage limit 40% left\n${text}`).figures.credits.balance).toBeNull();
  });
});

describe('whether there are credits', () => {
  test.each([
    ['Credits remaining 0.5', true],
    ['Credits remaining 0', false],
    ['Credits remaining -3', false],
    ['', null],
  ])('%j: %s', (text, has) => {
    expect(figuresOf(`${realText}\n${text}`).figures.credits.has).toBe(has);
  });

  test.each([
    ['Unlimited credits', true],
    ['Unlimited credit', true],
    ['Unbegrenzte Credits', true],
    ['Unlimited credits for every plan', null],
    ['Credits remaining 5', null],
  ])('%j: unlimited is %s', (text, unlimited) => {
    expect(figuresOf(`${realText}\n${text}`).figures.credits.unlimited).toBe(unlimited);
  });

  test('a balance alone is enough of a reading', () => {
    expect(figuresOf('Credits remaining 5').figures).toMatchObject({ limits: [], credits: { balance: '5' } });
  });

  test('a balance in money alone is not', () => {
    expect(readPageText('Current balance €187.68', context)).toMatchObject({ reason: 'no-figures' });
  });
});
