import type { Method } from './forecast.ts';
import { type Origin, originsOf } from './origin.ts';
import type { Source, WindowMinutes } from './reading.ts';
import type { Scored } from './score.ts';
import { scoredWindows } from './scored.ts';
import { situationAt } from './situation.ts';

/** A method for each source: the one fitted without it. */
export type MethodFor = (sourceId: string) => Method;

/** Every forecast of the sources' windows of one length. A refusal counts as the last thing known: no further use. */
export function backtest(sources: Source[], windowMinutes: WindowMinutes, methodFor: MethodFor): Scored[] {
  return sources.flatMap((source) => {
    const origins = scoredWindows(source, windowMinutes).flatMap(originsOf);
    if (origins.length === 0) return [];
    const method = methodFor(source.id);
    return origins.map((origin) => scoredAt(source, origin, method));
  });
}

function scoredAt(source: Source, origin: Origin, method: Method): Scored {
  const forecast = method(situationAt(source, origin));
  const { used } = origin;
  return {
    origin,
    forecast: forecast ?? { p10: used, p50: used, p90: used, exhaustion: 0 },
    refused: forecast === null,
  };
}
