import { browser } from 'wxt/browser';
import type messages from '../../public/_locales/en/messages.json';

export type TextKey = keyof typeof messages;

/** A text in the browser's language, with `$1`, `$2` … replaced. */
export function text(key: TextKey, ...values: string[]): string {
  return browser.i18n.getMessage(key, values);
}

/** The language that numbers and dates are written in: the browser's own. */
export function language(): string {
  return browser.i18n.getUILanguage();
}

// Those of the languages that Spillway speaks.
const fromRightToLeft: readonly string[] = ['ar'];

/** Tells the page in which language its texts are, and which way they are read. */
export function declareLanguage(): void {
  const tag = text('languageTag');
  document.documentElement.lang = tag;
  document.documentElement.dir = fromRightToLeft.includes(tag) ? 'rtl' : 'ltr';
}
