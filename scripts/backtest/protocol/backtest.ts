import type { Forecast, Method, Refused } from './forecast.ts';
import { type Origin, originsOf } from './origin.ts';
import type { Source, WindowMinutes } from './reading.ts';
import type { Scored } from './score.ts';
import { scoredWindows } from './scored.ts';
import { situationAt } from './situation.ts';

/** A method for each source: the one fitted without it. */
export type MethodFor = (source: Source) => Method;

/**
 * Every forecast of the sources' windows of one length. Where a method refuses, or refuses some of it, the last thing
 * known stands in for that, no further use, and the refusal is counted.
 */
export function backtest(sources: Source[], windowMinutes: WindowMinutes, methodFor: MethodFor): Scored[] {
  return sources.flatMap((source) => {
    const origins = scoredWindows(source, windowMinutes).flatMap(originsOf);
    if (origins.length === 0) return [];
    const method = methodFor(source);
    return origins.map((origin) => scoredAt(origin, method(situationAt(source, origin))));
  });
}

/** A method's answer at an origin, made ready to be scored. */
export function scoredAt(origin: Origin, answer: Forecast | Refused): Scored {
  if (!('refused' in answer)) return { origin, forecast: answer, refused: null };
  const { used } = origin;
  const { refused, ...given } = answer;
  return { origin, forecast: { p10: used, p50: used, p90: used, exhaustion: 0, ...given }, refused };
}
