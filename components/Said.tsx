import { partsOf, type Sentence, type Value } from '../lib/screen/sentence.ts';

/** Sentences or values one after the other, of which moments and amounts can be read by machines as well. */
export function Said({ of }: { of: readonly (Sentence | Value)[] }) {
  return of.flatMap((said, index) => [
    ...(index > 0 ? [' '] : []),
    ...(isSentence(said) ? partsOf(said) : [said]).map(element),
  ]);
}

// As in "09:00–23:00": whoever sees its two ends in two lines takes them for two figures.
const range = /(\S*\d[–-]\S*\d\S*)/u;

function whole(words: string, place: number) {
  return place % 2 === 1 ? <span class="whole">{words}</span> : words;
}

function isSentence(said: Sentence | Value): said is Sentence {
  return typeof said === 'object' && 'key' in said;
}

function element(part: Value) {
  if (typeof part === 'string') return part.split(range).map(whole);
  if ('datetime' in part) return <time datetime={part.datetime}>{part.shown}</time>;
  return <data value={part.value}>{part.shown}</data>;
}
