import type { AccountForecast } from '../model/account/forecast.ts';
import { hasReset, isMain, isUsedUp, type LimitReading, leftPercent } from '../model/limit.ts';
import type { SpendLimit } from '../model/reading.ts';
import { type TextKey, text } from '../platform/text.ts';
import type { Format } from './format.ts';
import { type Ahead, aheadOf, evenLeft, outlookSentence, runsOut, windowForecastOf } from './outlook.ts';
import { amountValue, momentValue, type Sentence, say } from './sentence.ts';
import { type Tone, toneOfLeft } from './tone.ts';

/** A limit as a bar shows it: what is left in words and percent, and what there is to say below. */
export interface LimitView {
  name: string;
  percentLeft: number;
  left: Sentence;
  tone: Tone;
  start: Sentence;
  end: Sentence | null;
  /** What will probably be left at the reset; null where that is not forecast. */
  ahead: Ahead | null;
  /** What would be left now at an even pace; null where that is not known. */
  evenLeft: number | null;
}

/** The moment of looking: are the figures current, and who pays once a limit is used up? */
export interface Look {
  now: Temporal.Instant;
  /** The day that `now` is in, for the user. */
  today: Temporal.PlainDate;
  isCurrent: boolean;
  payer: 'plan' | 'credits' | 'blocked' | 'unknown';
  format: Format;
}

export function limitView(limit: LimitReading, look: Look, forecast: AccountForecast | null = null): LimitView {
  const { now, isCurrent, payer, format } = look;
  const isCovered = isCurrent && payer === 'credits' && isUsedUp(limit) && isMain(limit);
  const window = isCurrent ? windowForecastOf(forecast, limit) : null;
  const left = leftView(leftPercent(limit), look);
  return {
    name: limitName(limit, format),
    ...left,
    tone: left.tone === 'fine' && runsOut(window) ? 'close' : left.tone,
    start: resetSentence(limit, look),
    end: isCovered ? say('creditsCover') : outlookSentence(window, format),
    ahead: aheadOf(window),
    evenLeft: isCurrent && !isUsedUp(limit) ? evenLeft(limit, now) : null,
  };
}

/** A workspace's spend limit as a bar; null where it has no known size. */
export function spendView(spendLimit: SpendLimit, look: Look): LimitView | null {
  const { usedPercent, used, limit, resetsAt } = spendLimit;
  const { format } = look;
  if (usedPercent === null) return null;
  return {
    name: text('spendLimit'),
    ...leftView(spendLimit.reached ? 0 : leftPercent({ usedPercent }), look),
    start: resetsAt ? say('resetsAt', momentValue(resetsAt, format), format.until(resetsAt)) : say('resetUnknown'),
    end: used && limit ? say('spendUsed', amountValue(used, format), amountValue(limit, format)) : null,
    ahead: null,
    evenLeft: null,
  };
}

function leftView(percentLeft: number, { isCurrent, format }: Look): Pick<LimitView, 'percentLeft' | 'left' | 'tone'> {
  const percent = format.percent(percentLeft);
  if (!isCurrent)
    return { percentLeft, left: percentLeft > 0 ? say('percentWasLeft', percent) : say('wasUsedUp'), tone: 'quiet' };
  return {
    percentLeft,
    left: percentLeft > 0 ? say('percentLeft', percent) : say('usedUp'),
    tone: toneOfLeft(percentLeft),
  };
}

function resetSentence(limit: LimitReading, { now, format }: Look): Sentence {
  const { resetsAt, resetPrecision, idle } = limit;
  if (resetsAt === null) return say('resetUnknown');
  if (resetPrecision === 'day') return say('resetsOn', { shown: format.day(resetsAt), datetime: resetsAt.toString() });
  const moment = momentValue(resetsAt, format);
  if (hasReset(limit, now)) return say('hasReset', moment);
  return idle ? say('notStarted') : say('resetsAt', moment, format.until(resetsAt));
}

const namedLengths: Readonly<Record<number, TextKey>> = {
  18000: 'limitFiveHours',
  604800: 'limitWeekly',
  2592000: 'limitThirtyDays',
  // A twelfth of a year, as Team plans have it (facts.md §1.5).
  2628000: 'limitMonthly',
};

/** "Weekly limit"; for a single model's, "GPT-5.3-Codex-Spark: Weekly limit". */
export function limitName(limit: Pick<LimitReading, 'meter' | 'name' | 'lengthSeconds'>, format: Format): string {
  const name = lengthName(limit.lengthSeconds, format);
  return isMain(limit) ? name : text('limitOfMeter', meterName(limit), name);
}

function lengthName(seconds: number | null, format: Format): string {
  if (seconds === null) return text('limitUnnamed');
  const key = namedLengths[seconds];
  return key ? text(key) : text('limitOther', format.length(seconds));
}

function meterName({ meter, name }: Pick<LimitReading, 'meter' | 'name'>): string {
  return meter === 'code_review' ? text('meterCodeReview') : (name ?? meter);
}
