/**
 * A pattern for any of these phrases, the longest first, ending where a word
 * ends. A space in a phrase also stands for a hyphen.
 */
export function anyOf(phrases: Iterable<string>): string {
  const alternatives = [...phrases].sort((a, b) => b.length - a.length).map((phrase) => phrase.replaceAll(' ', '[ -]'));
  return `(?:${alternatives.join('|')})(?!\\p{L})`;
}

/** A pattern that matches only where it is asked to, whatever the capitals. */
export function here(source: string): RegExp {
  return new RegExp(source, 'iuy');
}

/** What the pattern matches in the line at exactly this place. */
export function matchAt(pattern: RegExp, line: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(line);
}
