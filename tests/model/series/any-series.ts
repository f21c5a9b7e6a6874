import { fc } from '@fast-check/vitest';
import { seriesOf } from '../../../lib/model/series/series.ts';

/** Any series that begins at zero or later: gaps and stretches of whole seconds, values of whole percents. */
export const anySeries = fc
  .array(
    fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 100 })),
    {
      maxLength: 60,
    },
  )
  .map((steps) => {
    let ms = 0;
    const stretches = steps.map(([gap, length, value]) => {
      const from = ms + gap * 1000;
      ms = from + length * 1000;
      return [from, ms, value] as const;
    });
    return { stretches, series: seriesOf(stretches), endMs: ms };
  });
