import { expect } from 'vitest';

/** The types whose values hide what they hold, so that a matcher of parts takes any of them for any other, and for null. */
const hiding = [
  Temporal.Instant,
  Temporal.Duration,
  Temporal.PlainDate,
  Temporal.PlainTime,
  Temporal.PlainDateTime,
  Temporal.PlainYearMonth,
  Temporal.ZonedDateTime,
];

/** What such a value says; undefined: it is of another type. */
function saidBy(value: unknown): string | undefined {
  const type = hiding.find((one) => value instanceof one);
  return type && `${type.name} ${value}`;
}

expect.addEqualityTesters([
  (a: unknown, b: unknown) => {
    const [one, other] = [saidBy(a), saidBy(b)];
    return one === undefined && other === undefined ? undefined : one === other;
  },
]);
