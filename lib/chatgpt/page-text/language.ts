import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import type { Words } from './words/words.ts';

const words = { en, de, fr, es };

/** A language whose words are known here. */
export type Language = keyof typeof words;

export const languages = Object.keys(words) as Language[];

/** Something made once from the words of each language. */
export function inEachLanguage<T>(make: (words: Words) => T): Record<Language, T> {
  return Object.fromEntries(languages.map((language) => [language, make(words[language])])) as Record<Language, T>;
}

/** The page's own tag ("pt-BR") as far as it says how a known language is written; null for any other. */
export function knownTag(tag: string | null): string | null {
  const language = languages.find((known) => known === tag?.split('-')[0]?.toLowerCase());
  if (tag === null || language === undefined) return null;
  return isWellFormed(tag) ? tag : language;
}

function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The only language that all of these can be in; null when there is none, or more than one. */
export function sharedLanguage(all: readonly (readonly Language[])[]): Language | null {
  const [first = null, ...more] = languages.filter((language) => all.every((some) => some.includes(language)));
  return more.length === 0 ? first : null;
}

/** Whether dates in figures begin with the day in the language of a tag; null where they begin with the year. */
export function isDayFirst(tag: string): boolean | null {
  const parts = new Intl.DateTimeFormat(tag, { timeZone: 'UTC' }).formatToParts(0).map((part) => part.type);
  const [first] = parts.filter((type) => type === 'day' || type === 'month' || type === 'year');
  return first === 'year' ? null : first === 'day';
}
