import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { readPageText } from '../../../lib/chatgpt/page-text/read.ts';
import { Usage } from '../../../lib/model/reading.ts';
import { z } from '../../../lib/model/schema.ts';
import { context, figuresOf, limitsIn, realText } from './reading.ts';

const fullText = `${realText}
GPT-5.3-Codex-Spark Weekly usage limit
88% remaining
Resets in 6d 21h
Code review 42% remaining
Monthly usage limit
31% remaining
Resets Wednesday
Credits remaining 62,500 — Credits extend usage beyond your plan limits.
Credits usage history
Dec 18, 2025\tCLI\t397.205 credits
Dec 17, 2025\tGitHub Code Review\t506.235 credits`;

// What the text calls each meter and length.
const meterNames: Record<string, string> = { codex: '', code_review: 'code review', codex_bengalfox: 'spark' };
const lengthNames: Record<string, string> = { 18000: '5 hour', 604800: 'weekly' };
const labelWord = '(?:5 hour|weekly|monthly|code review|GPT-5.3-Codex-Spark|usage|limit)\\W*';

const lines = fullText.split('\n');
const words = fullText.split(/(?<=\s)/);
const anyWords = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 5 })), { maxLength: 60 });

/** The text with lines left out, doubled, put elsewhere or put in. */
const otherLines = fc.array(fc.oneof(fc.constantFrom(...lines), fc.string({ unit: 'binary', maxLength: 20 })), {
  maxLength: 30,
});
/** The text with words left out. */
const fewerWords = fc.subarray(words, { minLength: words.length - 12 });
const changed = fc.oneof(
  otherLines.map((some) => some.join('\n')),
  fewerWords.map((some) => some.join('')),
  anyWords.map((some) => some.join('')),
);

describe('whatever the text is', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), changed);
  const anyContext = fc.record({
    at: fc.constantFrom(
      context.at,
      Temporal.Instant.fromEpochMilliseconds(-8.64e15),
      Temporal.Instant.fromEpochMilliseconds(8.64e15),
    ),
    language: fc.oneof(fc.constantFrom(null, 'en', 'de-AT', 'fr', 'es-419', 'pt-BR', 'zh-Hant-TW'), fc.string()),
    zone: fc.oneof(fc.constantFrom('UTC', 'Asia/Kolkata', 'America/St_Johns'), fc.string()),
  });

  test.prop([anything, anyContext])(
    'it is read without an exception, to figures that can be stored or a problem',
    (text, some) => {
      const read = readPageText(text, some);
      if ('figures' in read) expect(z.safeEncode(Usage, read.figures).success).toBe(true);
      else expect(read.kind).toBe('problem');
    },
  );

  test.prop([anything.map((text) => text.replace(/\d/g, ''))])('it gives no limit without a digit', (text) => {
    expect(limitsIn(text)).toEqual([]);
  });

  test.prop([changed])('it gives no limit but with the percent right behind its name', (text) => {
    const read = readPageText(text, context);
    for (const { meter, lengthSeconds, usedPercent } of 'figures' in read ? read.figures.limits : []) {
      const labels = text.match(new RegExp(`(?:${labelWord})+${100 - usedPercent}% remaining`, 'gi')) ?? [];
      const length = lengthNames[`${lengthSeconds}`] ?? (meter === 'codex' ? 'monthly' : '');
      const named = labels.map((label) => label.toLowerCase()).filter((label) => label.includes(length));
      // The name of a model can also stand above.
      const rest = meter === 'code_review' ? named.filter((label) => label.includes('code review')) : named;
      expect(rest).not.toEqual([]);
      expect(text.toLowerCase()).toContain(meterNames[meter]);
    }
  });

  test.prop([changed])('it gives no balance but the one beside its label', (text) => {
    const read = readPageText(text, context);
    if ('figures' in read && read.figures.credits.balance === '62500')
      expect(text).toMatch(/Credits remaining\s+62,500/);
  });
});

test.prop([fc.emailAddress(), fc.nat(lines.length), fc.constantFrom('\n', ' ')])(
  'an e-mail anywhere in the text leaves no trace',
  (email, place, space) => {
    const withEmail = [...lines.slice(0, place), email, ...lines.slice(place)]
      .join('\n')
      .replaceAll(`${email}\n`, email + space);
    const text = JSON.stringify(readPageText(withEmail, context));
    expect(text).not.toContain('@');
    expect(text).not.toContain(email);
  },
);

test.prop([fc.integer({ min: 0, max: 100 })])('n percent remaining is 100 − n used in every language', (n) => {
  const inEach = [
    `Weekly usage limit\n${n}% remaining`,
    `Wöchentliches Nutzungslimit\n${n} % verbleibend`,
    `Limite hebdomadaire\n${n}\u202f% restant`,
    `Límite semanal\n${n} % restante`,
  ];
  for (const text of inEach) expect(limitsIn(text)).toEqual([`codex 604800: ${100 - n}% used`]);
});

test('one reading leaves nothing behind for the next', () => {
  const first = figuresOf(fullText);
  figuresOf(realText, { language: 'de' });
  expect(figuresOf(fullText)).toEqual(first);
});

describe('64 KiB are read in seconds, however they repeat', () => {
  test.each([
    ...['1', '1 000 ', '1,', '1.', '$1 ', '1 credits — ', '77% ', '77% left ', 'used 77% '],
    ...['gpt-5-', 'gpt-5 pro ', 'GPT-5.5\n', '5 h ', '5h\n', 'limit ', 'weekly limit\n5% left\nresets mon\n'],
    ...['resets ', 'resets in 1d ', '2026-06-03 02:51 ', 'jun 1 ', '\n', '- ', '(', '\u200b', 'log in'],
  ])('of %j', (unit) => {
    const text = unit.repeat(65_536 / unit.length);
    const start = performance.now();
    readPageText(text, context);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
