import { type Cell, csvLines } from '../../model/backup/csv.ts';
import type { CsvTable } from '../../model/backup/csv-table.ts';
import type { Kind, Reading } from '../../model/reading.ts';
import type { Database, ReadingRow } from '../database.ts';
import { lastReading } from '../readings.ts';
import { readingsInTurn } from './in-turn.ts';

/** A table as comma-separated values, in parts that follow one another. Moments are written as ISO 8601 in UTC. */
export function exportCsv(db: Database, table: CsvTable): Promise<string[]> {
  return db.transaction('r', db.tables, async () => writers[table](db));
}

const writers = {
  readings: async (db) => {
    const heads = 'account from to source plan balance meter limit_seconds used_percent resets_at'.split(' ');
    const parts = [csvLines([heads])];
    await readingsInTurn(db, (rows) => parts.push(csvLines(rows.flatMap(usageLines))));
    return parts;
  },
  windows: async (db) => [
    csvLines([
      'account meter limit_seconds start end announced_reset ended used_percent last_seen used_up_at'.split(' '),
      ...(await db.pastWindows.toArray()).map((row) => [
        row.account,
        row.meter,
        row.lengthSeconds,
        iso(row.start),
        iso(row.end),
        iso(row.resetsAt),
        row.ended,
        row.usedPercent,
        iso(row.lastSeenAt),
        iso(row.usedUpAt),
      ]),
    ]),
  ],
  movements: async (db) => [
    csvLines([
      'account after by kind credits through limit_seconds'.split(' '),
      ...(await movementRows(db)).map(({ account, after, by, kind, change, ...rest }) => {
        const through = 'through' in rest ? rest.through : null;
        const isLimit = through?.kind === 'limit';
        const reason = isLimit ? through.meter : (through?.kind ?? null);
        return [account, iso(after), iso(by), kind, change, reason, isLimit ? through.lengthSeconds : null];
      }),
    ]),
  ],
  'top-up': async (db) => {
    const parts = [csvLines(['account from to enabled minimum target monthly_limit'.split(' ')])];
    await readingsInTurn(db, (rows) => parts.push(csvLines(rows.flatMap(topUpLine))));
    return parts;
  },
  entries: async (db) => [
    csvLines([
      'account kind credits on expires_on'.split(' '),
      ...(await db.entries.toArray()).map(({ account, kind, credits, on, expiresOn }) => [
        account,
        kind,
        credits,
        on,
        expiresOn,
      ]),
    ]),
  ],
  spending: (db) =>
    listed(db, 'credit-events', 'account date surface credits', ({ account, figures }) =>
      figures.kind === 'credit-events'
        ? figures.events.map(({ date, surface, credits }) => [account, date, surface, credits])
        : [],
    ),
  payments: (db) =>
    listed(db, 'transactions', 'account at minor_units currency status type', ({ account, figures }) =>
      figures.kind === 'transactions'
        ? figures.transactions.map(({ at, amount, currency, status, type }) => [
            account,
            at.toString(),
            amount,
            currency,
            status,
            type,
          ])
        : [],
    ),
  'banked-resets': (db) =>
    listed(db, 'reset-credits', 'account status expires_at', ({ account, figures }) =>
      figures.kind === 'reset-credits'
        ? figures.credits.map(({ status, expiresAt }) => [account, status, expiresAt?.toString() ?? null])
        : [],
    ),
  warnings: async (db) => [
    csvLines([
      'account rule subject stage status found_at said_at'.split(' '),
      ...(await db.warnings.toArray()).map(({ account, rule, subject, stage, status, foundAt, deliveredAt }) => [
        account,
        rule,
        subject,
        stage,
        status,
        iso(foundAt),
        iso(deliveredAt),
      ]),
    ]),
  ],
} satisfies Record<CsvTable, (db: Database) => Promise<string[]>>;

/** A list of the site's own, of each account as it was last read: each one repeats those before. */
async function listed(db: Database, kind: Kind, heads: string, lines: (reading: Reading) => Cell[][]) {
  const accounts = await db.accounts.toArray();
  const last = await Promise.all(accounts.map(({ id }) => lastReading(db, id, kind)));
  return [csvLines([heads.split(' '), ...last.flatMap((reading) => (reading ? lines(reading) : []))])];
}

/** One line for each limit; one without a limit where there was none. */
function usageLines({ account, firstAt, lastAt, source, figures }: ReadingRow) {
  if (figures.kind !== 'usage') return [];
  const said = [account, iso(firstAt), iso(lastAt), source, figures.planType, figures.credits.balance];
  if (figures.limits.length === 0) return [[...said, null, null, null, null]];
  return figures.limits.map(({ meter, lengthSeconds, usedPercent, resetsAt }) => [
    ...said,
    meter,
    lengthSeconds,
    usedPercent,
    iso(resetsAt),
  ]);
}

function topUpLine({ account, firstAt, lastAt, figures }: ReadingRow) {
  if (figures.kind !== 'top-up') return [];
  const { enabled, minimum, target, monthlyLimit } = figures;
  return [
    [account, iso(firstAt), iso(lastAt), enabled === null ? null : String(enabled), minimum, target, monthlyLimit],
  ];
}

/** Those that are settled, and of each account the last, which may still change. */
async function movementRows(db: Database) {
  const states = await db.states.toArray();
  const open = states.flatMap(({ account, state }) =>
    (state.history.books?.ledger.open ?? []).map((movement) => ({ ...movement, account })),
  );
  return [...(await db.movements.toArray()), ...open];
}

function iso(ms: number | null): string | null {
  return ms === null ? null : Temporal.Instant.fromEpochMilliseconds(ms).toString();
}
