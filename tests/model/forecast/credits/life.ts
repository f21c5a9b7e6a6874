import type { Movement } from '../../../../lib/model/credits/movement.ts';
import type { UseHistory } from '../../../../lib/model/forecast/credits/use-history.ts';
import { usesAfter } from '../../../../lib/model/forecast/credits/uses-after.ts';
import type { LimitHistory } from '../../../../lib/model/limit-history.ts';
import type { TopUp, Usage } from '../../../../lib/model/reading.ts';
import { historyAfter } from '../../../../lib/model/window.ts';
import { decimal, makeCredits, makeLimit, makeUsage, makeWeekly, noon } from '../../../support/make.ts';

/** How somebody lives with Codex. */
export interface Habit {
  days: number;
  /** Five-hour percent needed in an hour of work, of a day of a number. */
  perHour: (day: number) => number;
  /** Hours of the day (UTC) in which there is work. */
  hours: readonly number[];
  creditsPerPercent: number;
  balance: number;
  /** Hours between looks. */
  every: number;
  topUp?: TopUp | null;
}

const steady: Habit = {
  days: 21,
  perHour: () => 12,
  hours: [9, 10, 11, 13, 14, 15, 16],
  creditsPerPercent: 0.6,
  balance: 5000,
  every: 1,
};

/** What is known after it, its last reading at noon. */
export interface Lived {
  usage: Usage;
  uses: UseHistory;
  limits: LimitHistory[];
  balance: number;
  spent: number;
}

interface Window {
  used: number;
  resetsAt: number | null;
}

const shortPerLong = 4;

/** Lives so for some days up to noon; nothing of it is left to chance. */
export function live(overrides: Partial<Habit> = {}): Lived {
  const habit = { ...steady, ...overrides };
  const [short, long]: [Window, Window] = [
    { used: 0, resetsAt: null },
    { used: 0, resetsAt: null },
  ];
  let [uses, limits]: [UseHistory | null, LimitHistory[]] = [null, []];
  let [balance, unsaid, usage] = [habit.balance, 0, makeUsage()];
  const first = -24 * habit.days;
  for (let hour = first; hour <= 0; hour++) {
    const at = noon.add({ hours: hour });
    if ((hour - first) % habit.every === 0 || hour === 0) {
      usage = usageOf(short, long, hour, balance);
      const settled: Movement[] =
        unsaid > 0
          ? [{ kind: 'spend', after: at, by: at, change: decimal((-unsaid).toFixed(4)), through: { kind: 'unknown' } }]
          : [];
      uses = usesAfter(uses, { at, usage, topUp: habit.topUp ?? null, settled, open: [] });
      limits = usage.limits.map(
        (limit, index) => historyAfter(limits[index] ?? null, { at, limit, isUse: false }).history,
      );
      unsaid = 0;
    }
    if (!habit.hours.includes(at.toZonedDateTimeISO('UTC').hour)) continue;
    for (const window of [short, long])
      if (window.resetsAt !== null && window.resetsAt <= hour) Object.assign(window, { used: 0, resetsAt: null });
    const need = habit.perHour(Math.floor((hour - first) / 24));
    const onPlan = Math.min(need, 100 - short.used, (100 - long.used) * shortPerLong);
    if (onPlan > 0) {
      short.resetsAt ??= hour + 5;
      long.resetsAt ??= hour + 168;
      short.used += onPlan;
      long.used += onPlan / shortPerLong;
    }
    const spent = Math.min(balance, (need - onPlan) * habit.creditsPerPercent);
    balance -= spent;
    unsaid += spent;
  }
  if (uses === null) throw new Error('no looks');
  return { usage, uses, limits, balance, spent: habit.balance - balance };
}

function usageOf(short: Window, long: Window, hour: number, balance: number): Usage {
  const figures = ({ used, resetsAt }: Window, length: number) => {
    const isOver = resetsAt === null || resetsAt <= hour;
    return {
      usedPercent: isOver ? 0 : Math.min(100, Math.round(used)),
      resetsAt: noon.add({ hours: isOver ? hour + length : resetsAt }),
      idle: isOver,
    };
  };
  return makeUsage({
    limits: [makeLimit(figures(short, 5)), makeWeekly(figures(long, 168))],
    credits: makeCredits({ balance: decimal(balance.toFixed(4)), has: true }),
  });
}
