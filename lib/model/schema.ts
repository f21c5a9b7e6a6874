import * as z from 'zod/mini';

// Zod probes `new Function` unless told not to, and an extension's content
// security policy logs that as a violation. Every schema therefore takes `z`
// from here, so that this line has run before the first one is built.
z.config({ jitless: true });

// Beyond this `Temporal` throws, which would take along what a schema refuses alone.
const furthestMs = 8.64e15;

/** A moment. Stored as whole milliseconds since 1970, used as `Temporal.Instant`. */
export const instant = z.codec(
  z.int().check(z.refine((ms) => Math.abs(ms) <= furthestMs, { abort: true })),
  z.custom<Temporal.Instant>((value) => value instanceof Temporal.Instant),
  {
    decode: (ms) => Temporal.Instant.fromEpochMilliseconds(ms),
    encode: (moment) => moment.epochMilliseconds,
  },
);

/** Used percent of a limit, 0 to 100. */
export const percent = z.number().check(z.gte(0), z.lte(100));

export { z };
