import type { LimitName } from '../../lib/model/forecast/limits.ts';
import shipped from '../../lib/model/forecast/parameters.json' with { type: 'json' };
import { examplesOf } from '../fit/examples.ts';
import { fitWithout } from '../fit/leave-one-out.ts';
import { methods } from './methods/all.ts';
import type { MethodFor } from './protocol/backtest.ts';
import type { Source, WindowMinutes } from './protocol/reading.ts';
import { spillway } from './spillway.ts';
import { timelineOf } from './timeline.ts';

/** Every method of the backtest for one limit, Spillway first. `leaveOneOut`: its parameters are refitted for each source. */
export function methodsFor(
  limit: LimitName,
  minutes: WindowMinutes,
  sources: Source[],
  leaveOneOut: boolean,
): Record<string, MethodFor> {
  const fitted = leaveOneOut ? fittedWithout(limit, minutes, sources) : () => shipped[limit];
  const own =
    (isUse: boolean): MethodFor =>
    (source) => {
      const parameters = fitted(source.id);
      if (parameters === null) return () => ({ refused: 'nothing-to-fit-on' });
      const all = { ...shipped, [limit]: parameters };
      return spillway(timelineOf(source, minutes, { isUse, parameters: all }));
    };
  return {
    Spillway: own(true),
    'Spillway, as when somebody looks': own(false),
    ...Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, () => method])),
  };
}

function fittedWithout(limit: LimitName, minutes: WindowMinutes, sources: Source[]) {
  const examples = examplesOf(sources, minutes);
  const known = new Map<string, ReturnType<typeof fitWithout>>();
  return (id: string) => {
    if (!known.has(id)) known.set(id, fitWithout(examples, limit, id));
    return known.get(id) ?? null;
  };
}
