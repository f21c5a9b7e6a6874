import { standardError } from './protocol/bootstrap.ts';
import type { OriginKind } from './protocol/origin.ts';
import { fiveHours, type WindowMinutes, week } from './protocol/reading.ts';
import { type Scored, type Scores, scoresOf, type Weighting } from './protocol/score.ts';

/** The scores of every method in one cell. */
export interface Cell {
  windowMinutes: WindowMinutes;
  kind: OriginKind;
  weighting: Weighting;
  rows: Row[];
}

export interface Row extends Scores {
  method: string;
  /** Mean pinball loss beside the fan's, −0.15 being 15 % below it, with its standard error over sources. */
  besideFan: number;
  besideFanError: number;
  coverageError: number;
  /** How often the method refused, by reason. */
  refusals: Record<string, number>;
}

/** The cells of the protocol for which there are any origins. `scored` holds every method's forecasts, the fan's among them. */
export function cellsOf(scored: Record<string, Scored[]>, reference: string): Cell[] {
  return ([fiveHours, week] as const).flatMap((windowMinutes) =>
    (['active', 'grid'] satisfies OriginKind[]).flatMap((kind) =>
      (['windows', 'sources'] satisfies Weighting[]).flatMap((weighting) => {
        const inCell = (method: string) =>
          (scored[method] ?? []).filter(
            ({ origin }) => origin.kind === kind && origin.window.windowMinutes === windowMinutes,
          );
        const fan = inCell(reference);
        if (fan.length === 0) return [];
        const rows = Object.keys(scored).map((method) => rowOf(method, inCell(method), fan, weighting));
        return [{ windowMinutes, kind, weighting, rows }];
      }),
    ),
  );
}

function refusalsOf(scored: Scored[]): Record<string, number> {
  const refused = Map.groupBy(scored, (one) => one.refused);
  return Object.fromEntries([...refused].flatMap(([reason, all]) => (reason === null ? [] : [[reason, all.length]])));
}

function rowOf(method: string, scored: Scored[], fan: Scored[], weighting: Weighting): Row {
  const besideFan = ([own, other]: Scores[]) => (own?.pinball ?? 0) / (other?.pinball ?? 1) - 1;
  return {
    method,
    ...scoresOf(scored, weighting),
    besideFan: besideFan([scoresOf(scored, weighting), scoresOf(fan, weighting)]),
    besideFanError: standardError([scored, fan], weighting, besideFan),
    coverageError: standardError([scored], weighting, ([own]) => own?.coverage ?? 0),
    refusals: refusalsOf(scored),
  };
}
