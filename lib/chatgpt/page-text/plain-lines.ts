/**
 * The lines of a text with every kind of space, hyphen and apostrophe in its
 * plain form. The page writes "91 %" with U+00A0 or U+202F (facts.md §3.5).
 */
export function plainLines(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Zs}\t]+/gu, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replaceAll('’', "'")
    .split(/[\r\n\v\f\u2028\u2029]/);
}
