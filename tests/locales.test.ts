import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import english from '../public/_locales/en/messages.json' with { type: 'json' };

interface Text {
  message: string;
  description?: string;
}

const folder = new URL('../public/_locales/', import.meta.url);
const languages = readdirSync(folder).filter((language) => language !== 'en');
const textsOf = (language: string): Record<string, Text> =>
  JSON.parse(readFileSync(new URL(`${language}/messages.json`, folder), 'utf8'));
const keys = Object.keys(english) as (keyof typeof english)[];
const valuesIn = (message: string) => (message.match(/\$\d/g) ?? []).sort();

/** How the languages of `_locales` are called in BCP 47: "pt_BR" is "pt-BR". */
const tagOf = (language: string) => language.replace('_', '-');

test('Every text that takes values says in English what they are', () => {
  const unexplained = keys.filter((key) => {
    const { message, description }: Text = english[key];
    return valuesIn(message).length > 0 && description === undefined;
  });
  expect(unexplained).toEqual([]);
});

describe.each(languages)('The texts in %s', (language) => {
  const texts = textsOf(language);

  test('are those of English, all of them and no others', () => {
    expect(Object.keys(texts)).toEqual(keys);
  });

  test('say in which language they are', () => {
    expect(texts.languageTag?.message).toBe(tagOf(language));
  });

  test('take the values that the English ones take', () => {
    const different = keys.filter(
      (key) => valuesIn(texts[key]?.message ?? '').join() !== valuesIn(english[key].message).join(),
    );
    expect(different).toEqual([]);
  });

  test('are none of them empty, and hardly one as in English', () => {
    expect(keys.filter((key) => texts[key]?.message.trim() === '')).toEqual([]);
    const same = keys.filter((key) => english[key].message.length > 20 && texts[key]?.message === english[key].message);
    expect(same).toEqual([]);
  });

  test('have room where the English ones have: at most twice as long, short ones a little more', () => {
    const tooLong = keys.filter((key) => (texts[key]?.message.length ?? 0) > 2 * english[key].message.length + 15);
    expect(tooLong).toEqual([]);
  });

  test('keep within what the stores allow', () => {
    expect(texts.extensionName?.message.length).toBeLessThanOrEqual(75);
    expect(texts.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});
