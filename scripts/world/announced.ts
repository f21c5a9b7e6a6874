import type { Warning } from '../../lib/model/warning/warning.ts';
import type { Life } from '../../tests/support/world/life.ts';
import { dayMs, hourMs } from '../../tests/support/world/units.ts';
import { type Coming, hasCome } from './coming.ts';
import type { Tally } from './tally.ts';

/** From when to when something was said to be coming. */
export interface Announcement {
  fromMs: number;
  toMs: number;
}

/** What a warning that tells what is ahead announces: for a day at least, or as long as it said. */
export function announcedBy({ decidedAt, span }: Warning): Announcement {
  const fromMs = decidedAt?.epochMilliseconds ?? 0;
  return { fromMs, toMs: Math.max(fromMs + dayMs, span?.until.epochMilliseconds ?? 0) };
}

/** The announcements that were meant when something came, the first one first. */
export function meantAt(atMs: number, announced: readonly Announcement[]): Announcement[] {
  return announced.filter(({ fromMs, toMs }) => fromMs < atMs && atMs <= toMs).sort((a, b) => a.fromMs - b.fromMs);
}

/** Moments at which somebody, or Spillway, looked at the figures of usage. */
export function looksMs({ seen }: Life): number[] {
  return seen.filter(({ figures }) => figures.kind === 'usage').map(({ at }) => at.epochMilliseconds);
}

/** Counts whether what came was announced, and how long before. */
export function scoreAnnounced(
  name: string,
  came: readonly Coming[],
  announced: readonly Announcement[],
  life: Life,
  tally: Tally,
): void {
  const looks = looksMs(life);
  for (const { atMs, crossedMs } of came) {
    const [first] = meantAt(atMs, announced);
    const isRead = looks.some((one) => one >= crossedMs - dayMs && one < crossedMs);
    tally.count(`said: ${name} announced`, first !== undefined);
    if (isRead) tally.count(`said: ${name} announced, where read the day before`, first !== undefined);
    if (first) tally.keep(`said: ${name}, lead hours`, (atMs - first.fromMs) / hourMs);
  }
}

/** Counts how many announcements nothing followed while they were meant. */
export function scoreInVain(
  name: string,
  cameMs: readonly number[],
  announced: readonly Announcement[],
  { endMs }: Life,
  tally: Tally,
): void {
  for (const { fromMs, toMs } of announced) {
    if (toMs > endMs) continue;
    tally.count(`said: ${name} announced in vain`, !hasCome(cameMs, fromMs, toMs));
  }
}
