import { mainMeter } from '../../lib/model/limit.ts';
import type { Reading } from '../../lib/model/reading.ts';
import type { z } from '../../lib/model/schema.ts';
import { decimal, makeTopUp } from './make.ts';

type Row = z.input<typeof Reading> & { kind: Reading['figures']['kind'] };

const minuteMs = 60_000;
const fiveHoursMs = 300 * minuteMs;
const weekMs = 7 * 24 * 60 * minuteMs;

/**
 * What would be stored of an account that was read every five minutes up to a moment: somebody who works by day, fills
 * the five-hour limit now and then, goes on with credits, and has auto top-up on. The same arguments give the same rows.
 */
export function manyReadings(account: string, endMs: number, days: number): Row[] {
  const rows: Row[] = [topUpRow(account, endMs - days * 24 * 60 * minuteMs, endMs)];
  const chance = seeded(7);
  let [short, long, balance] = [0, 0, 900];
  let [shortReset, longReset] = [0, 0];
  for (let at = endMs - days * 24 * 60 * minuteMs; at <= endMs; at += 5 * minuteMs) {
    if (at >= shortReset) [short, shortReset] = [0, at + fiveHoursMs];
    // Now and then the site resets everybody's week early.
    if (at >= longReset || chance() < 0.00005) [long, longReset] = [0, at + weekMs];
    const hour = (at / 3_600_000) % 24;
    const isWeekday = Math.floor(at / 86_400_000 + 4) % 7 < 5;
    if (isWeekday && hour > 7 && hour < 18 && chance() < 0.5) {
      if (short < 100 && long < 100)
        [short, long] = [Math.min(100, short + chance() * 7), Math.min(100, long + chance() * 0.35)];
      else balance -= Math.round(chance() * 90) / 10;
    }
    if (balance < 250) balance = 1000;
    rows.push(usageRow(account, at, { short, long, balance, shortReset, longReset }));
  }
  return rows;
}

interface Moment {
  short: number;
  long: number;
  balance: number;
  shortReset: number;
  longReset: number;
}

function usageRow(account: string, at: number, { short, long, balance, shortReset, longReset }: Moment): Row {
  const limit = (lengthSeconds: number, usedPercent: number, resetsAt: number) => ({
    meter: mainMeter,
    name: null,
    lengthSeconds,
    usedPercent: Math.round(usedPercent),
    resetsAt,
    resetPrecision: 'second' as const,
    idle: false,
  });
  return {
    account,
    kind: 'usage',
    source: 'answer',
    firstAt: at,
    lastAt: at,
    problems: [],
    figures: {
      kind: 'usage',
      planType: 'plus',
      limits: [limit(18_000, short, shortReset), limit(604_800, long, longReset)],
      credits: {
        balance: decimal(balance.toFixed(1)),
        has: true,
        unlimited: false,
        localMessages: null,
        cloudMessages: null,
      },
      spendLimit: null,
      resetCredits: null,
      applicableResetCredits: null,
      blocked: null,
      blockedModels: [],
    },
  };
}

function topUpRow(account: string, firstAt: number, lastAt: number): Row {
  return { account, kind: 'top-up', source: 'answer', firstAt, lastAt, problems: [], figures: makeTopUp() };
}

/** Numbers from 0 to 1 that look like chance (a linear congruential generator). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
