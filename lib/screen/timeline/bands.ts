import type { Span } from '../../model/series/span.ts';

/** Spans joined that would touch one another on the screen, so that as many are drawn as can be told apart. */
export function merged(spans: readonly Span[], leastGapMs: number): Span[] {
  const result: Span[] = [];
  for (const { fromMs, toMs } of spans) {
    const last = result.at(-1);
    if (last && fromMs - last.toMs < leastGapMs)
      result[result.length - 1] = { ...last, toMs: Math.max(last.toMs, toMs) };
    else result.push({ fromMs, toMs });
  }
  return result;
}
