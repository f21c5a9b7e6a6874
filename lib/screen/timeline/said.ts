import { decimalOf } from '../../model/decimal.ts';
import { hourMs } from '../../model/moment.ts';
import { type Series, saidAt } from '../../model/series/series.ts';
import type { Column } from '../../model/series/thinned.ts';
import { text } from '../../platform/text.ts';
import type { Format } from '../format.ts';
import { type ShownWindow, windowAt } from './windows.ts';

/** From here on the last figure says little of a moment (see `standing.ts`). */
const longAgoMs = hourMs;

/** What was left of a limit at a moment, as far as anybody looked. */
export function leftSaid(
  left: Series,
  windows: readonly ShownWindow[],
  atMs: number,
  nowMs: number,
  format: Format,
): string {
  const said = saidAt(left, atMs);
  if (said === null) return text('nothingRead');
  const hasReset = windowAt(windows, said.atMs)?.toMs ?? atMs;
  if (atMs > nowMs || hasReset < atMs) return text('nothingReadSince', format.stamp(instant(said.atMs)));
  return withTime(text('percentLeft', format.percent(said.value)), said.atMs, atMs, format);
}

/** What the balance was at a moment, as far as anybody looked. */
export function balanceSaid(balance: Series, atMs: number, nowMs: number, format: Format): string {
  const said = saidAt(balance, atMs);
  if (said === null) return text('nothingRead');
  if (atMs > nowMs) return text('nothingReadSince', format.stamp(instant(said.atMs)));
  return withTime(text('creditsAmount', creditsText(said.value, format)), said.atMs, atMs, format);
}

/** What a limit's strip shows, in one sentence. */
export function limitFacts(name: string, columns: readonly Column[], windows: readonly ShownWindow[], format: Format) {
  const { least, greatest } = extent(columns);
  if (least === null || greatest === null) return text('stripNothing', name);
  const range = text('stripLimit', name, format.percent(least), format.percent(greatest));
  const count = (isMeant: (window: ShownWindow) => boolean) => format.count(windows.filter(isMeant).length);
  const over = count(() => true);
  return `${range} ${text(
    'stripWindows',
    over,
    count(({ wasUsedUp }) => wasUsedUp),
    count(({ ended }) => ended === 'early'),
  )}`;
}

/** What the balance's strip shows, in one sentence. */
export function balanceFacts(columns: readonly Column[], marks: readonly string[], format: Format): string {
  const { least, greatest } = extent(columns);
  if (least === null || greatest === null) return text('stripNothing', text('balance'));
  const range = text('stripBalance', creditsText(least, format), creditsText(greatest, format));
  return marks.length === 0 ? range : `${range} ${format.list(marks)}`;
}

/** An amount of credits that a chart took as a number. */
export function creditsText(value: number, format: Format): string {
  const amount = decimalOf(value);
  return amount === null ? String(value) : format.credits(amount);
}

function extent(columns: readonly Column[]) {
  if (columns.length === 0) return { least: null, greatest: null };
  return {
    least: columns.reduce((least, { min }) => Math.min(least, min), Number.POSITIVE_INFINITY),
    greatest: columns.reduce((greatest, { max }) => Math.max(greatest, max), Number.NEGATIVE_INFINITY),
  };
}

function withTime(said: string, saidAtMs: number, atMs: number, format: Format): string {
  return atMs - saidAtMs > longAgoMs ? text('saidAt', said, format.stamp(instant(saidAtMs))) : said;
}

function instant(ms: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.round(ms));
}
