import { language, text } from '../../platform/text.ts';

/** How things are written: as the browser's own language has it where that is the language of the texts, else as theirs. */
export function writtenLocale(): string {
  const written = text('languageTag');
  return language().split('-')[0] === written ? language() : written;
}
