import { type DBCore, type DBCoreTable, Dexie } from 'dexie';
import type { Warning } from '../../lib/model/warning/warning.ts';
import type { Database } from '../../lib/store/database.ts';
import type { Outlet } from '../../lib/store/delivery.ts';

/** A background that is stopped at its n-th step, before or after the step has taken effect. From then on nothing works. */
export class Mortality {
  steps = 0;
  isDead = false;
  readonly stopAt: number;
  readonly when: 'before' | 'after';

  constructor(stopAt = Number.POSITIVE_INFINITY, when: 'before' | 'after' = 'before') {
    this.stopAt = stopAt;
    this.when = when;
  }

  /** Begins a step, and gives what is to be done after it. Throws where the background is, or has been, stopped. */
  begin(): () => void {
    if (!this.isDead) this.steps += 1;
    const isLast = this.steps === this.stopAt;
    if (isLast && this.when === 'before') this.isDead = true;
    this.throwIfDead();
    return () => {
      if (isLast) this.isDead = true;
      this.throwIfDead();
    };
  }

  async step<Result>(work: () => PromiseLike<Result>): Promise<Result> {
    const end = this.begin();
    const result = await work();
    end();
    return result;
  }

  private throwIfDead(): void {
    if (this.isDead) throw new Error('stopped');
  }
}

/** Makes every look into a store and every change of it a step. */
export function makeMortal(db: Database, mortality: Mortality): Database {
  db.use({
    stack: 'dbcore',
    name: 'mortal',
    create: (core: DBCore): DBCore => ({ ...core, table: (name) => mortalTable(core.table(name), mortality) }),
  });
  return db;
}

function mortalTable(table: DBCoreTable, mortality: Mortality): DBCoreTable {
  // Only the promises that Dexie itself gives keep its transactions open: no `async` here.
  const step = <Args extends unknown[], Result>(work: (...args: Args) => PromiseLike<Result>) => {
    return (...args: Args): Promise<Result> => {
      let end: () => void;
      try {
        end = mortality.begin();
      } catch (error) {
        return Dexie.Promise.reject(error) as unknown as Promise<Result>;
      }
      return work(...args).then((result) => {
        end();
        return result;
      }) as Promise<Result>;
    };
  };
  return {
    ...table,
    mutate: step(table.mutate),
    get: step(table.get),
    getMany: step(table.getMany),
    query: step(table.query),
    openCursor: step(table.openCursor),
    count: step(table.count),
  };
}

/** The notifications of a browser, which outlives its backgrounds. */
export class FakeNotifications {
  /** Every one that was shown, in order, with what it told of. */
  readonly shownEver: { id: string; warnings: readonly Warning[] }[] = [];

  /** The way to them from one background. */
  outlet(mortality = new Mortality()): Outlet {
    return {
      shown: () => mortality.step(async () => new Set(this.shownEver.map(({ id }) => id))),
      show: (id, warnings) => mortality.step(async () => void this.shownEver.push({ id, warnings })),
    };
  }

  /** What was said, in the order in which it was. */
  said(): string[] {
    return this.shownEver.flatMap(({ warnings }) => warnings.map(({ rule, stage }) => `${rule} ${stage}`));
  }
}
