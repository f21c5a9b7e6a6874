import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { readBack, written } from '../../lib/platform/written.ts';

const kinds = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => Temporal.Instant.fromEpochMilliseconds(date.getTime())),
  fc.integer({ min: -100_000, max: 100_000 }).map((days) => Temporal.PlainDate.from('2026-11-21').add({ days })),
  fc.integer({ min: 0, max: 86_399 }).map((seconds) => new Temporal.PlainTime().add({ seconds })),
);
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    kinds,
    fc.jsonValue(),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
  ),
})).value;

property.prop([values])('What is written is read back as the same, to the moment', (value) => {
  const back = readBack(written(value));
  expect(written(back)).toBe(written(value));
});

test('What is written keeps moments, days and times apart from texts that look like them', () => {
  const moment = Temporal.Instant.from('2026-11-21T12:00:00Z');
  const back = readBack(written({ at: moment, text: moment.toString(), day: Temporal.PlainDate.from('2026-11-21') }));
  expect(back).toMatchObject({ text: '2026-11-21T12:00:00Z' });
  const { at, day } = back as { at: unknown; day: unknown };
  expect([at instanceof Temporal.Instant, day instanceof Temporal.PlainDate]).toEqual([true, true]);
});

test.each(['constructor', 'toString', '__proto__'])('An account may be called %s', (name) => {
  expect(written(readBack(written({ [name]: { hidden: true } })))).toBe(written({ [name]: { hidden: true } }));
});
