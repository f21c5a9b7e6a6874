import { z } from '../model/schema.ts';
import { safeKey } from './redact.ts';

const lost = Symbol('lost');

/**
 * A part of an answer that stands alone: absent, null, as the schema says, or,
 * where it cannot be read, lost without taking anything else with it.
 */
export function part<Schema extends z.core.$ZodType>(schema: Schema) {
  return z.catch(z.nullish(schema), () => lost as never);
}

/** A list of which each item stands alone. */
export function list<Schema extends z.core.$ZodType>(schema: Schema) {
  return z.array(z.catch(schema, () => lost as never));
}

/**
 * Reads `body` by a schema of parts. Gives what could be read, and the paths
 * ("rate_limit.primary_window") of what could not. Null when the body as a whole
 * is not of the schema's kind.
 */
export function readParts<Schema extends z.core.$ZodType>(
  schema: Schema,
  body: unknown,
): { parts: z.output<Schema>; problems: string[] } | null {
  const result = z.safeParse(schema, body);
  if (!result.success) return null;
  const problems: string[] = [];
  return { parts: withoutLost(result.data, '', problems) as z.output<Schema>, problems };
}

function withoutLost(value: unknown, path: string, problems: string[]): unknown {
  if (value === lost) {
    problems.push(path);
    return null;
  }
  if (Array.isArray(value))
    return value.flatMap((item, index) => {
      const kept = withoutLost(item, `${path}[${index}]`, problems);
      return item === lost ? [] : [kept];
    });
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      withoutLost(inner, path ? `${path}.${safeKey(key)}` : safeKey(key), problems),
    ]),
  );
}
