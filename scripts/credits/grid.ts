import type { CreditsParameters } from '../../lib/model/forecast/credits/parameters.ts';

/** The parameters to choose from. */
export function parameterGrid(shipped: CreditsParameters): CreditsParameters[] {
  const grid: CreditsParameters[] = [];
  for (const poolWeight of [1, 2])
    for (const levelSpread of [0.2, 0.35, 0.5])
      for (const levelDrift of [0.7, 1, 1.3])
        for (const upward of [1, 1.3])
          grid.push({ ...shipped, days: { ...shipped.days, poolWeight, levelSpread, levelDrift, upward } });
  return grid;
}
