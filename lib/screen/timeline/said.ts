import { sizeOf, sum } from '../../model/credits/amount.ts';
import { decimalOf } from '../../model/decimal.ts';
import { hourMs, instantAt } from '../../model/moment.ts';
import { type Series, saidAt } from '../../model/series/series.ts';
import type { Column } from '../../model/series/thinned.ts';
import { text } from '../../platform/text.ts';
import type { Format } from '../format.ts';
import type { Style } from '../glance.ts';
import { leftOrUsed, rangeAsShown } from '../left-or-used.ts';
import type { ShownForecast } from './forecasts.ts';
import type { Spell } from './marks.ts';
import { type ShownWindow, windowAt } from './windows.ts';

/** From here on the last figure says little of a moment (see `standing.ts`). */
const longAgoMs = hourMs;

/** What was left or used of a limit at a moment, as far as anybody looked. */
export function leftSaid(
  left: Series,
  windows: readonly ShownWindow[],
  atMs: number,
  nowMs: number,
  style: Style,
): string {
  const { format } = style;
  const said = saidAt(left, atMs);
  if (said === null) return text('nothingRead');
  const hasReset = windowAt(windows, said.atMs)?.toMs ?? atMs;
  if (atMs > nowMs || hasReset < atMs) return text('nothingReadSince', format.stamp(instantAt(said.atMs)));
  return withTime(leftOrUsed(said.value, said.value, style), said.atMs, atMs, format);
}

/** What the balance was at a moment, as far as anybody looked. */
export function balanceSaid(balance: Series, atMs: number, nowMs: number, format: Format): string {
  const said = saidAt(balance, atMs);
  if (said === null) return text('nothingRead');
  if (atMs > nowMs) return text('nothingReadSince', format.stamp(instantAt(said.atMs)));
  return withTime(text('creditsAmount', creditsText(said.value, format)), said.atMs, atMs, format);
}

/** What a strip shows besides its line. */
interface Beside {
  spells: readonly Spell[];
}

/** What a limit's strip shows, in sentences; `forecast` is the one that stands now, if it is drawn. */
export function limitFacts(
  name: string,
  columns: readonly Column[],
  { windows, spells, forecast }: Beside & { windows: readonly ShownWindow[]; forecast: ShownForecast | null },
  style: Style,
): string {
  const { display, format } = style;
  const { least, greatest } = extent(columns);
  if (least === null || greatest === null) return text('stripNothing', name);
  const [low, high] = rangeAsShown(least, greatest, display);
  const count = (isMeant: (window: ShownWindow) => boolean) => format.count(windows.filter(isMeant).length);
  const used = count(({ wasUsedUp }) => wasUsedUp);
  const early = count(({ ended }) => ended === 'early');
  return [
    text(
      display.limitsAs === 'left' ? 'stripLimit' : 'stripLimitUsed',
      name,
      format.percent(low),
      format.percent(high),
    ),
    text(
      'stripWindows',
      count(() => true),
      used,
      early,
    ),
    ...spentFacts(spells, format),
    ...(forecast ? [forecastFact(forecast, style)] : []),
  ].join(' ');
}

function forecastFact({ resetsAtMs, leftLeast, leftMost }: ShownForecast, style: Style): string {
  const { format } = style;
  const then = leftOrUsed(leftLeast, leftMost, style);
  return text('figureOf', text('legendForecast'), format.list([format.moment(instantAt(resetsAtMs)), then]));
}

/** What was spent in some spells, in words; nothing where there are none. */
export function spentFacts(spells: readonly Spell[], format: Format): string[] {
  if (spells.length === 0) return [];
  const spent = sizeOf(sum(spells.map(({ credits }) => credits)));
  return [text('figureOf', text('legendSpell'), format.credits(spent))];
}

/** What the balance's strip shows, in sentences. */
export function balanceFacts(
  columns: readonly Column[],
  { marks, minimum, spells }: Beside & { marks: readonly string[]; minimum: number | null },
  format: Format,
): string {
  const { least, greatest } = extent(columns);
  if (least === null || greatest === null) return text('stripNothing', text('balance'));
  const range = text('stripBalance', creditsText(least, format), creditsText(greatest, format));
  return [
    range,
    ...(minimum === null ? [] : [text('figureOf', text('topUpMinimum'), creditsText(minimum, format))]),
    ...spentFacts(spells, format),
    ...(marks.length === 0 ? [] : [format.list(marks)]),
  ].join(' ');
}

/** An amount of credits that a chart took as a number. */
export function creditsText(value: number, format: Format): string {
  const amount = decimalOf(value);
  return amount === null ? format.count(value) : format.credits(amount);
}

function extent(columns: readonly Column[]) {
  if (columns.length === 0) return { least: null, greatest: null };
  return {
    least: columns.reduce((least, { min }) => Math.min(least, min), Number.POSITIVE_INFINITY),
    greatest: columns.reduce((greatest, { max }) => Math.max(greatest, max), Number.NEGATIVE_INFINITY),
  };
}

function withTime(said: string, saidAtMs: number, atMs: number, format: Format): string {
  return atMs - saidAtMs > longAgoMs ? text('saidAt', said, format.stamp(instantAt(saidAtMs))) : said;
}
