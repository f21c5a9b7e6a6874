import type { Forecast } from './forecast.ts';
import type { Origin } from './origin.ts';

/** One forecast at one origin, beside what came. Where the method refused, `refused` says why and the forecast is a stand-in. */
export interface Scored {
  origin: Origin;
  forecast: Forecast;
  refused: string | null;
}

/** The scores of one method in one cell, each a weighted mean. */
export interface Scores {
  error: number;
  pinball10: number;
  pinball50: number;
  pinball90: number;
  pinball: number;
  coverage: number;
  brier: number;
  /** Brier score of always saying the share of outcomes that reached 100 %. */
  baseRateBrier: number;
  refused: number;
  origins: number;
  windows: number;
  sources: number;
}

/** Whether every window, or every source, counts once. */
export type Weighting = 'windows' | 'sources';

// Whole percents are intervals: 42 stands for 41.5 to 42.5.
const rounding = 0.5;

export function scoresOf(scored: Scored[], weighting: Weighting): Scores {
  const weights = weightsOf(scored, weighting);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (value: (one: Scored) => number) =>
    scored.reduce((sum, one, index) => sum + value(one) * (weights[index] ?? 0), 0) / total;
  const reached = ({ origin }: Scored) => Number(origin.window.final >= 100);
  const loss = (share: number, quantile: (forecast: Forecast) => number) =>
    mean(({ origin, forecast }) => pinball(share, quantile(forecast), origin.window.final));
  const baseRate = mean(reached);
  const pinball10 = loss(0.1, ({ p10 }) => p10);
  const pinball50 = loss(0.5, ({ p50 }) => p50);
  const pinball90 = loss(0.9, ({ p90 }) => p90);
  return {
    error: mean(({ origin, forecast }) => Math.abs(origin.window.final - forecast.p50)),
    pinball10,
    pinball50,
    pinball90,
    pinball: (pinball10 + pinball50 + pinball90) / 3,
    coverage: mean(({ origin, forecast }) => Number(isCovered(forecast, origin.window.final))),
    brier: mean((one) => (one.forecast.exhaustion - reached(one)) ** 2),
    baseRateBrier: mean((one) => (baseRate - reached(one)) ** 2),
    refused: mean(({ refused }) => Number(refused !== null)),
    origins: scored.length,
    windows: new Set(scored.map(({ origin }) => origin.window)).size,
    sources: new Set(scored.map(({ origin }) => origin.window.sourceId)).size,
  };
}

/** The loss of a quantile that is exceeded with probability `1 − share` when it is right. */
function pinball(share: number, quantile: number, outcome: number): number {
  return outcome >= quantile ? share * (outcome - quantile) : (1 - share) * (quantile - outcome);
}

function isCovered({ p10, p90 }: Forecast, outcome: number): boolean {
  return outcome >= p10 - rounding && outcome <= p90 + rounding;
}

/** Each window's origins share a weight of one; by sources, so do each source's windows. */
export function weightsOf(scored: { origin: Origin }[], weighting: Weighting): number[] {
  const originsIn = new Map<object, number>();
  const windowsIn = new Map<string, Set<object>>();
  for (const { origin } of scored) {
    originsIn.set(origin.window, (originsIn.get(origin.window) ?? 0) + 1);
    const { sourceId } = origin.window;
    windowsIn.set(sourceId, (windowsIn.get(sourceId) ?? new Set()).add(origin.window));
  }
  return scored.map(({ origin: { window } }) => {
    const inWindow = 1 / (originsIn.get(window) ?? 1);
    return weighting === 'windows' ? inWindow : inWindow / (windowsIn.get(window.sourceId)?.size ?? 1);
  });
}
