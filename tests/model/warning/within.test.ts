import { fc, test as property } from '@fast-check/vitest';
import { expect } from 'vitest';
import { probabilityWithin } from '../../../lib/model/warning/within.ts';
import { noon } from '../../support/make.ts';

const hours = fc.integer({ min: 0, max: 720 });
const rising = (count: number) =>
  fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: count, maxLength: count })
    .map((values) => values.sort((a, b) => a - b));
const later = fc.array(hours, { minLength: 3, maxLength: 3 }).map((values) => values.sort((a, b) => a - b));

property.prop([rising(3), later, hours, hours])(
  'what may come within some hours is no less likely within more, whatever moments are stated beside the probabilities',
  ([hours24 = 0, days7 = 0, days30 = 0], [p10 = 0, p50 = 0, p90 = 0], one, other) => {
    const when = { p10: noon.add({ hours: p10 }), p50: noon.add({ hours: p50 }), p90: noon.add({ hours: p90 }) };
    const stated = { probability: { hours24, days7, days30 }, when, given: 1 };
    const [less, more] = [Math.min(one, other), Math.max(one, other)];
    expect(probabilityWithin(stated, noon, less)).toBeLessThanOrEqual(probabilityWithin(stated, noon, more) + 1e-9);
  },
);
