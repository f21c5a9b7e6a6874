// By the names that they say of themselves.
const kinds: Record<string, { from(text: string): unknown }> = {
  'Temporal.Instant': Temporal.Instant,
  'Temporal.PlainDate': Temporal.PlainDate,
  'Temporal.PlainTime': Temporal.PlainTime,
};

/** A value as a text, of which `readBack` makes the same again, with the moments and days that are in it. */
export function written(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, plain: unknown) {
    const said = this[key];
    const kind = typeof said === 'object' && said !== null && Reflect.get(said, Symbol.toStringTag);
    return kind && Object.hasOwn(kinds, kind) ? { [kind]: plain } : plain;
  });
}

/** The value that `written` made a text of. */
export function readBack(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    for (const kind in value) return Object.hasOwn(kinds, kind) ? kinds[kind]?.from(Reflect.get(value, kind)) : value;
    return value;
  });
}
