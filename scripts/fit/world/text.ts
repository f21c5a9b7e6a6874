import { livesOf } from '../../../tests/support/world.ts';
import { fitCalibration } from './calibration.ts';
import { noSamples, sample } from './samples.ts';

/** Worlds for tuning have seeds below a thousand; figures are reported of others. */
const seeds = [31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46];
const world = { users: 40, days: 100 };

/** The text of `calibration.json`: where the figures come from, then the figures. */
export function calibrationText(): string {
  const samples = noSamples();
  let people = 0;
  for (const seed of seeds) {
    for (const life of livesOf({ seed, ...world })) {
      if (!life.person.hasCredits) continue;
      people++;
      sample(life, samples);
    }
  }
  const forecasts = Object.fromEntries(Object.entries(samples).map(([name, all]) => [name, counted(all)]));
  const provenance = { worlds: seeds.join(' '), ...world, people, forecasts };
  return `${JSON.stringify({ provenance, ...fitCalibration(samples) }, null, 2)}\n`;
}

function counted(samples: Record<string, readonly unknown[]>): Record<string, number> {
  return Object.fromEntries(Object.entries(samples).map(([name, all]) => [name, all.length]));
}
