import type { LimitName } from '../../lib/model/forecast/limits.ts';
import shipped from '../../lib/model/forecast/parameters.json' with { type: 'json' };
import { examplesOf } from '../fit/examples.ts';
import { fitWithout } from '../fit/leave-one-out.ts';
import { type Followed, follow } from './follow.ts';
import { methods } from './methods/all.ts';
import { oncePer } from './once-per.ts';
import type { MethodFor } from './protocol/backtest.ts';
import type { Source, WindowMinutes } from './protocol/reading.ts';
import { spillway } from './spillway.ts';
import { timelineOf } from './timeline.ts';

/**
 * Every method of the backtest for each limit, Spillway first. `leaveOneOut`: its parameters are refitted for each source. A source
 * is followed once, whatever it is forecast by.
 */
export function methodsFor(
  sources: Source[],
  leaveOneOut: boolean,
): (limit: LimitName, minutes: WindowMinutes) => Record<string, MethodFor> {
  const asLog = oncePer((source: Source) => follow(source, true));
  const asLooks = oncePer((source: Source) => follow(source, false));
  return (limit, minutes) => {
    const fitted = leaveOneOut ? fittedWithout(limit, minutes, sources.map(asLog)) : () => shipped[limit];
    const own =
      (followed: (source: Source) => Followed): MethodFor =>
      (source) => {
        const parameters = fitted(source.id);
        if (parameters === null) return () => ({ refused: 'nothing-to-fit-on' });
        return spillway(timelineOf(followed(source), minutes, { ...shipped, [limit]: parameters }));
      };
    return {
      Spillway: own(asLog),
      'Spillway, as when somebody looks': own(asLooks),
      ...Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, () => method])),
    };
  };
}

function fittedWithout(limit: LimitName, minutes: WindowMinutes, sources: Followed[]) {
  const examples = examplesOf(sources, minutes);
  return oncePer((id: string) => fitWithout(examples, limit, id));
}
