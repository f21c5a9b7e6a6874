import { z } from '../model/schema.ts';

/** What stored rows hold. One that cannot be read, since another version wrote it, loses only itself. */
export function decodedRows<Schema extends z.ZodMiniType>(
  schema: Schema,
  rows: readonly z.input<Schema>[],
): z.output<Schema>[] {
  return rows.flatMap((row) => {
    const result = z.safeDecode(schema, row);
    return result.success ? [result.data] : [];
  });
}
