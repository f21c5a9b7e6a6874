const longestSample = 4000;
const deepest = 8;
const mostItems = 20;

/**
 * The shape of an answer that could not be read, for a bug report: of JSON the
 * keys and the types of the values, of other text its layout with every letter
 * as `x` and every digit as `0`. No value survives, so nothing personal does.
 */
export function redact(text: string): string {
  let sample: string;
  try {
    sample = JSON.stringify(shapeOf(JSON.parse(text), 0));
  } catch {
    sample = text
      .slice(0, longestSample)
      .replace(/\p{L}|\p{M}/gu, 'x')
      .replace(/\p{N}/gu, '0');
  }
  return sample.slice(0, longestSample);
}

function shapeOf(value: unknown, depth: number): unknown {
  if (value === null) return null;
  if (depth >= deepest) return '…';
  if (Array.isArray(value)) return value.slice(0, mostItems).map((item) => shapeOf(item, depth + 1));
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [safeKey(key), shapeOf(inner, depth + 1)]));
  return typeof value;
}

/** A key as it may be shown: the site's own words, but not an address or an id that an answer is keyed by. */
export function safeKey(key: string): string {
  return /^[a-z][a-z_]{0,40}$/i.test(key) ? key : `key of ${key.length}`;
}
