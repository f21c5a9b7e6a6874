import type { Agenda } from './agenda.ts';
import type { Chance } from './chance.ts';
import type { Manners } from './family.ts';
import type { Person } from './person.ts';
import type { LengthSeconds, TrueWindow, Truth } from './truth.ts';
import { dayMs, hourMs } from './units.ts';

/** One limit of the plan; `window` is null until the next use starts one. */
export interface Limit {
  lengthSeconds: LengthSeconds;
  capacityMicro: number;
  isThere: boolean;
  window: { record: TrueWindow; usedMicro: number } | null;
}

/** The limits of the plan as they really are. */
export interface Limits {
  readonly all: readonly Limit[];
  /** Ends the windows whose reset has come. */
  settle(atMs: number): void;
  /** Work that the plan pays for. A task under way is finished, though less than it costs was left. */
  use(atMs: number, micro: number): void;
  /** The used-up limit that resets last; null: every limit has room. */
  usedUp(): Limit | null;
  /** Of the fullest limit, 0 to 1. */
  usedShare(): number;
  /** Another plan: as many times as large, and everything begins anew. */
  scale(atMs: number, factor: number): void;
}

export function limitsOf(person: Person, manners: Manners, agenda: Agenda, truth: Truth, chance: Chance): Limits {
  const all: Limit[] = [
    { lengthSeconds: 604_800, capacityMicro: person.weekMicro, isThere: true, window: null },
    ...(person.fiveHoursMicro === null
      ? []
      : [{ lengthSeconds: 18_000, capacityMicro: person.fiveHoursMicro, isThere: true, window: null } as const]),
  ];
  const there = () => all.filter(({ isThere }) => isThere);

  const end = (limit: Limit, atMs: number, ended: TrueWindow['ended']) => {
    if (limit.window === null) return;
    Object.assign(limit.window.record, { endMs: atMs, ended });
    if (ended === 'early') truth.habits['early-reset']++;
    limit.window = null;
  };

  const settle = (atMs: number) => {
    for (const limit of all) {
      const announced = limit.window?.record.announcedMs ?? Number.POSITIVE_INFINITY;
      if (announced <= atMs) end(limit, announced, 'as-announced');
    }
  };

  const planSurprises = (limit: Limit, record: TrueWindow) => {
    const { startMs, announcedMs, lengthSeconds } = record;
    const isWeek = lengthSeconds === 604_800;
    const during = (from: number, to: number) => startMs + (announcedMs - startMs) * chance.between(from, to);
    const ifRunning = (atMs: number, happen: (atMs: number) => void) =>
      agenda.plan(atMs, (now) => {
        settle(now);
        if (limit.window?.record === record) happen(now);
      });
    if (chance.happens(isWeek ? manners.movedResets : 0.01))
      ifRunning(during(0.1, 0.9), () => {
        record.announcedMs += Math.round(isWeek ? chance.between(0.5, 4) * dayMs : chance.between(0.5, 2) * hourMs);
        record.wasMoved = true;
        truth.habits['moved-reset']++;
      });
    if (isWeek && chance.happens(manners.earlyWeeks))
      ifRunning(during(0.1, 0.95), (now) => {
        end(limit, now, 'early');
        if (chance.happens(0.5)) for (const other of all) end(other, now, 'early');
      });
  };

  const start = (limit: Limit, atMs: number) => {
    const announcedMs = atMs + limit.lengthSeconds * 1000;
    const record: TrueWindow = {
      lengthSeconds: limit.lengthSeconds,
      startMs: atMs,
      announcedMs,
      endMs: announcedMs,
      ended: 'running',
      wasMoved: false,
      usedPercent: 0,
      usedUpAtMs: null,
      creditsMicro: 0,
    };
    truth.windows.push(record);
    const window = { record, usedMicro: 0 };
    limit.window = window;
    planSurprises(limit, record);
    return window;
  };

  return {
    all,
    settle,
    use: (atMs, micro) => {
      const running = there().map((limit) => ({ limit, window: limit.window ?? start(limit, atMs) }));
      const left = running.map(({ limit, window }) => limit.capacityMicro - window.usedMicro);
      const paid = Math.max(0, Math.min(micro, ...left));
      for (const { limit, window } of running) {
        window.usedMicro += paid;
        window.record.usedPercent = (100 * window.usedMicro) / limit.capacityMicro;
        if (window.usedMicro >= limit.capacityMicro) window.record.usedUpAtMs ??= atMs;
      }
    },
    usedUp: () =>
      there()
        .filter(({ window, capacityMicro }) => window !== null && window.usedMicro >= capacityMicro)
        .toSorted((a, b) => (b.window?.record.announcedMs ?? 0) - (a.window?.record.announcedMs ?? 0))[0] ?? null,
    usedShare: () =>
      Math.max(0, ...there().map(({ window, capacityMicro }) => (window?.usedMicro ?? 0) / capacityMicro)),
    scale: (atMs, factor) => {
      settle(atMs);
      for (const limit of all) {
        end(limit, atMs, 'early');
        limit.capacityMicro = Math.round(limit.capacityMicro * factor);
      }
    },
  };
}

/** A limit that vanishes for weeks and returns, as the five-hour limit did from July to August 2026. */
export function planVanishing(limits: Limits, agenda: Agenda, truth: Truth, fromMs: number, toMs: number): void {
  const fiveHours = limits.all.find(({ lengthSeconds }) => lengthSeconds === 18_000);
  if (!fiveHours) return;
  agenda.plan(fromMs, (now) => {
    limits.settle(now);
    fiveHours.isThere = false;
    if (fiveHours.window) Object.assign(fiveHours.window.record, { endMs: now, ended: 'gone' });
    fiveHours.window = null;
    truth.habits['vanished-limit']++;
  });
  agenda.plan(toMs, () => {
    fiveHours.isThere = true;
  });
}
