import type { Scored } from './score.ts';

const header = 'source_id,window_minutes,resets_at_unix,t_unix,kind,elapsed,used,p10,p50,p90,p_exhaust';

/** One row an origin, as forecast.md describes it. */
export function predictionsCsv(scored: Scored[]): string {
  const rows = scored.map(({ origin: { window, at, kind, elapsed, used }, forecast: { p10, p50, p90, exhaustion } }) =>
    [
      window.sourceId,
      window.windowMinutes,
      window.resetsAt,
      Math.round(at),
      kind,
      elapsed.toFixed(4),
      used,
      ...[p10, p50, p90].map((percent) => percent.toFixed(2)),
      exhaustion.toFixed(4),
    ].join(','),
  );
  return `${[header, ...rows].join('\n')}\n`;
}
