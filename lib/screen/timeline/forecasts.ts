import { isRefusal } from '../../model/forecast/refusal.ts';
import type { LimitReading } from '../../model/limit.ts';
import type { AccountPast } from '../../model/past.ts';
import { type Series, saidAt } from '../../model/series/series.ts';
import type { AccountSummary } from '../../model/summary.ts';
import { isOf } from './windows.ts';

/** A forecast of a window, in percent left at its reset. */
export interface ShownForecast {
  madeAtMs: number;
  /** What was left when it was made; null: not known. */
  leftThen: number | null;
  resetsAtMs: number;
  /** One time in ten more than this is left … */
  leftMost: number;
  left: number;
  /** … and one time in ten less than this. */
  leftLeast: number;
}

type Key = Pick<LimitReading, 'meter' | 'lengthSeconds'>;

/** The forecasts of the window that runs: those kept along the way, and the one that stands now. */
export function forecastsOf(
  past: AccountPast,
  shown: AccountSummary | null,
  limit: Key,
  left: Series,
): ShownForecast[] {
  const own = past.history?.limits.find(({ meter, history }) =>
    isOf({ meter, lengthSeconds: history.lengthSeconds }, limit),
  );
  if (own?.history.state.kind !== 'running') return [];
  const resetsAtMs = own.history.state.resetsAt.epochMilliseconds;
  const atReset = ({ p10, p50, p90 }: { p10: number; p50: number; p90: number }) => ({
    leftMost: 100 - p10,
    left: 100 - p50,
    leftLeast: 100 - p90,
    resetsAtMs,
  });
  const at = (madeAtMs: number) => ({ madeAtMs, leftThen: saidAt(left, madeAtMs)?.value ?? null });
  const kept = own.record.kept.map(({ madeAt, ...range }) => ({ ...at(madeAt.epochMilliseconds), ...atReset(range) }));
  const now = shown?.forecast?.limits.find((forecast) => isOf(forecast, limit))?.window;
  if (!shown || !now || isRefusal(now)) return kept;
  return [...kept, { ...at(shown.usage.at.epochMilliseconds), ...atReset(now) }];
}
