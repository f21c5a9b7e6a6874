import type { Settings } from '../model/settings.ts';
import { quietUntil } from '../model/warning/quiet-hours.ts';
import type { Warning } from '../model/warning/warning.ts';
import type { Database } from './database.ts';
import { rowOfWarning, warningsOf } from './warnings.ts';

/** Where notifications go. The same id twice shows one. */
export interface Outlet {
  /** The ids of those that are shown. */
  shown(): Promise<ReadonlySet<string>>;
  show(id: string, warnings: readonly Warning[]): Promise<void>;
}

/**
 * Delivers what was decided, each notification once: shown under its own id, then marked. Whoever is stopped in
 * between leaves it decided; the next one finds it shown and only marks it, or shows it again in the same place. Fails
 * once all are tried where one could not be shown.
 */
export async function deliverDecided(
  db: Database,
  outlet: Outlet,
  { now, zone, settings }: { now: Temporal.Instant; zone: string; settings: Settings },
): Promise<void> {
  // Decided before the quiet hours began, or in another zone: the next decision lets it wait.
  if (quietUntil(settings.warnings.quietHours, now, zone)) return;
  const decided = await decidedByNotification(db);
  if (decided.size === 0) return;
  const shown = await outlet.shown();
  const failures: unknown[] = [];
  for (const [id, warnings] of decided) {
    try {
      if (!shown.has(id)) await outlet.show(id, warnings);
      await markDelivered(db, id, now);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

/**
 * Marks what is shown but was not marked because the background was stopped. Before anything is decided anew:
 * what the user has seen is no longer to be dropped.
 */
export async function markShown(db: Database, outlet: Outlet, now: Temporal.Instant): Promise<void> {
  const decided = await decidedByNotification(db);
  if (decided.size === 0) return;
  const shown = await outlet.shown();
  for (const id of decided.keys()) if (shown.has(id)) await markDelivered(db, id, now);
}

/** Marks the warnings of a notification; what was dropped while it was being shown has been said all the same. */
export function markDelivered(db: Database, id: string, now: Temporal.Instant): Promise<void> {
  return db.transaction('rw', db.warnings, async () => {
    const warnings = warningsOf(await db.warnings.where('notification').equals(id).toArray());
    const unmarked = warnings.filter(({ deliveredAt }) => deliveredAt === null);
    await db.warnings.bulkPut(unmarked.map((row) => rowOfWarning({ ...row, status: 'delivered', deliveredAt: now })));
  });
}

/** The warnings that a notification tells of. */
export async function warningsIn(db: Database, notification: string): Promise<Warning[]> {
  return warningsOf(await db.warnings.where('notification').equals(notification).toArray());
}

async function decidedByNotification(db: Database): Promise<Map<string, Warning[]>> {
  const decided = warningsOf(await db.warnings.where('status').equals('decided').toArray());
  return Map.groupBy(
    decided.filter(({ notification }) => notification !== null),
    ({ notification }) => notification ?? '',
  );
}
