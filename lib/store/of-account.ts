import { Dexie, type Table } from 'dexie';

/** The rows of an account in a table whose keys begin with it; from a second part of the key on, up to one. */
export function ofAccount<Row, Key extends [string, unknown]>(
  table: Table<Row, Key>,
  account: string,
  from: unknown = Dexie.minKey,
  to: unknown = Dexie.maxKey,
) {
  return table.where(':id').between([account, from], [account, to], true, true);
}
