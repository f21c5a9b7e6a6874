import { isSameLimit } from '../../model/limit.ts';
import type { AccountPast } from '../../model/past.ts';
import type { Series } from '../../model/series/series.ts';
import type { LimitSeries, UsageSeries } from '../../model/series/usage-series.ts';
import type { AccountSummary } from '../../model/summary.ts';
import { text } from '../../platform/text.ts';
import type { Style } from '../glance.ts';
import { limitName } from '../limit-name.ts';
import { runningForecasts, type ShownForecast } from './forecasts.ts';
import { type Mark, marksOf, type Spell, spellsOf } from './marks.ts';
import { balanceSaid, leftSaid } from './said.ts';
import { type ShownWindow, windowsOf } from './windows.ts';

/** All that the strip of a limit draws, whatever span is looked at. */
export interface LimitStripValue extends LimitSeries {
  title: string;
  windows: readonly ShownWindow[];
  /** Credits spent because this limit was used up. */
  spells: readonly Spell[];
  /** Of the window that runs. */
  forecasts: readonly ShownForecast[];
}

/** The same of the balance. */
export interface BalanceStripValue {
  balance: Series;
  /** The greatest balance there ever was, or the minimum, so that the scale stands still while one moves through time. */
  most: number;
  spells: readonly Spell[];
  marks: readonly Mark[];
  /** Where auto top-up buys; null: it is off, or not known. */
  minimum: number | null;
}

/** A timeline's strips, and what they say of any moment. */
export interface Strips {
  limits: readonly LimitStripValue[];
  balance: BalanceStripValue;
  /** The figures of each strip at a moment, in words. */
  figuresAt(atMs: number, nowMs: number): { limits: string[]; balance: string };
  /** The same in sentences that name what they are of. */
  saidAt(atMs: number, nowMs: number): string[];
}

/** What there is to draw of an account. */
export function stripsOf(
  usage: UsageSeries,
  past: AccountPast,
  account: AccountSummary,
  zone: string,
  style: Style,
): Strips {
  const { format } = style;
  const spells = spellsOf(past);
  const limits = usage.limits.map((limit) => {
    const windows = windowsOf(past, limit);
    return {
      ...limit,
      title: limitName(limit, format),
      windows,
      spells: spells.filter(({ through }) => through !== null && isSameLimit(through, limit)),
      forecasts: runningForecasts(windows, account, limit, limit.left),
    };
  });
  const topUp = account.topUp?.figures;
  const minimum = topUp?.enabled && topUp.minimum !== null ? Number(topUp.minimum) : null;
  const balance = {
    balance: usage.balance,
    most: usage.balance.value.reduce((most, value) => Math.max(most, value), minimum ?? 0),
    spells,
    marks: marksOf(past, account, zone, format),
    minimum,
  };
  const figuresAt = (atMs: number, nowMs: number) => ({
    limits: limits.map(({ left, windows }) => leftSaid(left, windows, atMs, nowMs, style)),
    balance: balanceSaid(usage.balance, atMs, nowMs, format),
  });
  return {
    limits,
    balance,
    figuresAt,
    saidAt: (atMs, nowMs) => {
      const figures = figuresAt(atMs, nowMs);
      return [
        ...limits.map(({ title }, index) => text('figureOf', title, figures.limits[index] ?? '')),
        text('figureOf', text('balance'), figures.balance),
      ];
    },
  };
}
