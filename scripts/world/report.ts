import type { World } from '../../tests/support/world.ts';
import type { Scored } from './score-life.ts';
import { bins } from './score-ranges.ts';
import { type Estimate, estimateOf, quantilesOf, type Tally } from './tally.ts';

/** Everything that a run found, as it is printed with `--json`. */
export interface Report extends World {
  readings: number;
  forecasts: number;
  /** Shares of windows, movements and warnings, by name. */
  shares: Record<string, Estimate>;
  /** Stated ranges, by what they are of; `families` holds the share that held in each. */
  ranges: Record<string, RangeReport>;
  /** Stated probabilities, by what they are of. */
  probabilities: Record<string, ProbabilityReport>;
  /** Lead times in hours: the tenth, the middle and the ninetieth of a hundred. */
  leads: Record<string, [number, number, number]>;
  refused: Record<string, { share: number; of: number; why: Record<string, number> }>;
  /** Credits forecast to be lost within thirty days (P50), beside what was, a forecast. */
  atRisk: Record<string, { forecast: number | null; lost: number; forecasts: number }>;
}

interface RangeReport {
  held: Estimate;
  /** Of these, the ranges of which both ends could be missed, which claim to hold four in five … */
  heldWithTwoEnds: Estimate | null;
  /** … and those of which only one could, which claim nine in ten. */
  heldWithOneEnd: Estimate | null;
  /** Where P10 and P90 were the same figure, which is no range: how often it was that figure. */
  heldAsOneFigure: Estimate | null;
  /** How often P10 and P90 were missed, where they could be: each claims one in ten. */
  below: number | null;
  above: number | null;
  pinball: number | null;
  simplePinball: number | null;
  families: Record<string, Estimate>;
}

interface ProbabilityReport {
  brier: number;
  /** That of always saying how often it came. */
  baseRateBrier: number;
  of: number;
  /** From never to always: what was stated on average, and how often it came. */
  bins: { stated: number; came: Estimate }[];
}

export function reportOf(world: World, scored: readonly Scored[]): Report {
  const tallies = scored.map(({ tally }) => tally);
  const names = [...new Set(tallies.flatMap(({ shares }) => [...shares.keys()]))].sort();
  const under = (prefix: string) =>
    names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  const value = (name: string) => estimateOf(tallies, name)?.value ?? null;
  const estimates = (chosen: readonly string[]) =>
    Object.fromEntries(chosen.flatMap((name) => entryOf(name, estimateOf(tallies, name))));
  const kept = [...new Set(tallies.flatMap(({ values }) => [...values.keys()]))].sort();
  const families = [...new Set(scored.map(({ family }) => family))];
  return {
    ...world,
    readings: scored.reduce((sum, { readings }) => sum + readings, 0),
    forecasts: scored.reduce((sum, { forecasts }) => sum + forecasts, 0),
    shares: estimates(names.filter((name) => /^(windows|movements|conservation|top-ups|switches|said)/.test(name))),
    ranges: Object.fromEntries(
      under('holds: ').map((name) => [
        name,
        {
          held: estimateOf(tallies, `holds: ${name}`) as Estimate,
          heldWithTwoEnds: estimateOf(tallies, `holds with two ends: ${name}`),
          heldWithOneEnd: estimateOf(tallies, `holds with one end: ${name}`),
          heldAsOneFigure: estimateOf(tallies, `holds as one figure: ${name}`),
          below: value(`below: ${name}`),
          above: value(`above: ${name}`),
          pinball: value(`pinball: ${name}`),
          simplePinball: value(`simple pinball: ${name}`),
          families: Object.fromEntries(
            families.flatMap((family) => {
              const own = scored.filter((one) => one.family === family).map(({ tally }) => tally);
              return entryOf(family, estimateOf(own, `holds: ${name}`));
            }),
          ),
        },
      ]),
    ),
    probabilities: Object.fromEntries(under('Brier: ').map((name) => [name, probabilityOf(tallies, name)])),
    leads: Object.fromEntries(kept.flatMap((name) => entryOf(name, quantilesOf(tallies, name)))),
    refused: Object.fromEntries(
      under('refused: ').map((name) => {
        const { value: share, of } = estimateOf(tallies, `refused: ${name}`) as Estimate;
        const reasons = under(`why: ${name}: `);
        const why = reasons.map((reason) => [reason, estimateOf(tallies, `why: ${name}: ${reason}`)?.of ?? 0]);
        return [name, { share, of, why: Object.fromEntries(why) }];
      }),
    ),
    atRisk: Object.fromEntries(
      under('at risk, ').map((told) => {
        const lost = estimateOf(tallies, `lost, ${told}`);
        return [told, { forecast: value(`at risk, ${told}`), lost: lost?.value ?? 0, forecasts: lost?.of ?? 0 }];
      }),
    ),
  };
}

function probabilityOf(tallies: readonly Tally[], name: string): ProbabilityReport {
  const brier = estimateOf(tallies, `Brier: ${name}`) as Estimate;
  const rate = estimateOf(tallies, `rate: ${name}`)?.value ?? 0;
  return {
    brier: brier.value,
    baseRateBrier: rate * (1 - rate),
    of: brier.of,
    bins: Array.from({ length: bins }, (_, bin) => bin).flatMap((bin) => {
      const came = estimateOf(tallies, `came: ${name} ${bin}`);
      const stated = estimateOf(tallies, `stated: ${name} ${bin}`);
      return came && stated ? [{ stated: stated.value, came }] : [];
    }),
  };
}

function entryOf<Value>(name: string, value: Value | null): [string, Value][] {
  return value === null ? [] : [[name, value]];
}
