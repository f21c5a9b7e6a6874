import { byMeterAndLength, type LimitReading, mainMeter } from '../../model/limit.ts';
import type { Found, Meter, ResetLine } from './piece.ts';
import { type LimitRow, metersOf, type Row, rowsOf } from './rows.ts';
import type { Moment } from './when.ts';

/** Gives the moment of a reset line; null when it cannot be told. */
type Resolve = (reset: ResetLine & Found) => Moment | null;

/** Every limit that the page states, and the parts that had to be left out. */
export function limitsOf(pieces: readonly Found[], resolve: Resolve): { limits: LimitReading[]; problems: string[] } {
  const rows = rowsOf(pieces);
  const meters = metersOf(rows);
  const limits = new Map<string, LimitReading>();
  const problems = rows.flatMap(strayFigure);
  for (const [index, row] of rows.entries()) {
    const meter = meters[index] ?? null;
    if (row.kind === 'stray' || isNameOnly(row)) continue;
    const refuse = (reason: string) => problems.push(`${titleOf(row, meter)}: ${reason}`);

    const usedPercent = usedPercentOf(row, rows[index - 1]);
    if (typeof usedPercent === 'string') refuse(usedPercent);
    else if (meter === null) refuse('whose it is cannot be told');
    else {
      const reset = row.reset?.isWhole ? resolve(row.reset) : null;
      if (row.reset && !reset) refuse('reset not understood');
      const limit = limitOf(row, meter, usedPercent, reset);
      const key = `${limit.meter} ${limit.lengthSeconds}`;
      const known = limits.get(key) ?? limit;
      if (JSON.stringify(known) !== JSON.stringify(limit)) refuse('stated twice, differently');
      limits.set(key, known);
    }
  }
  return { limits: [...limits.values()].sort(byMeterAndLength), problems };
}

function limitOf(row: LimitRow, meter: Meter, usedPercent: number, reset: Moment | null): LimitReading {
  return {
    meter: meter.id,
    name: meter.name,
    lengthSeconds: row.label.length?.seconds ?? null,
    usedPercent,
    resetsAt: reset?.instant ?? null,
    resetPrecision: reset?.precision ?? 'minute',
    idle: false,
  };
}

/** The used percent of a limit, or why it cannot be told. */
function usedPercentOf({ label, percent }: LimitRow, above: Row | undefined): number | string {
  if (!label.isWhole) return 'label not understood';
  if (percent === null) return 'no percent';
  if (percent.kind === 'unclear percent') return percent.reason;
  if (!percent.isWhole) return 'percent not understood';
  // A page that put each percent above its label would look just like this.
  if (above?.kind === 'stray' && above.piece.kind === 'percent') return 'its percent can stand above or below it';
  return percent.usedPercent;
}

/** "GPT-5.3-Codex-Spark" or "Code review" alone: a heading, not a limit. */
function isNameOnly({ label, percent }: LimitRow): boolean {
  return label.length === null && percent === null;
}

function titleOf({ label }: LimitRow, meter: Meter | null): string {
  const name = meter === null || meter.id === mainMeter ? null : meter.id;
  return [name, label.length?.name, 'limit'].filter((word) => word != null).join(' ');
}

function strayFigure(row: Row): string[] {
  if (row.kind !== 'stray') return [];
  if (row.piece.kind === 'percent') return ['percent without a limit'];
  return row.piece.kind === 'reset' && row.piece.when !== null ? ['reset without a limit'] : [];
}
