import { type AnnouncedReset, hasReset, isMain, isUsedUp, type LimitReading, leftPercent } from '../model/limit.ts';
import type { SpendLimit } from '../model/reading.ts';
import { text } from '../platform/text.ts';
import { type CreditsKnown, creditsEndOf } from './credits-end.ts';
import type { Glance } from './glance.ts';
import { asShown } from './left-or-used.ts';
import { limitName } from './limit-name.ts';
import { runsOut } from './plan-end.ts';
import { rangesHeld } from './ranges-held.ts';
import { resetValue } from './reset.ts';
import { amountValue, type Sentence, say } from './sentence.ts';
import { type Lasting, type Tone, toneOfLeft } from './tone.ts';
import {
  evenLeft,
  type LeftAtReset,
  leftAtReset,
  type TimeRange,
  windowAheadSentence,
  windowForecastOf,
} from './window-ahead.ts';

/** A limit as a bar shows it: what is left or used in words and percent, and what there is to say below. */
export interface LimitView {
  name: string;
  percent: number;
  said: Sentence;
  tone: Tone;
  /** How often such ranges have held; null: none is said, or too few were judged. */
  held: Sentence | null;
  start: Sentence;
  end: Sentence | null;
  /**
   * The solid part of the bar: what will be left at the reset even if much is used, or what is used already; and
   * the hatched one, of what may be used until then.
   */
  bar: { solid: number; hatched: { from: number; to: number } | null };
  /** Where the bar would end now at an even pace, in percent, in words, and what that means; null: not known. */
  even: { percent: number; said: Sentence; means: Sentence } | null;
}

/** One of an account's limits, with what is forecast of it. */
export function limitView(limit: LimitReading, glanceAtAll: Glance, account: CreditsKnown): LimitView {
  const { forecast } = account;
  const glance = glanceAt(limit, glanceAtAll);
  const { isCurrent, payer, format } = glance;
  const isCovered = isCurrent && payer === 'credits' && isUsedUp(limit) && isMain(limit) && !creditsEndOf(account);
  const window = isCurrent ? windowForecastOf(forecast, limit) : null;
  const end = isCurrent ? runsOut(limit, forecast) : null;
  const left = leftPercent(limit);
  const ahead = leftAtReset(window, end);
  const even = isCurrent && !isUsedUp(limit) ? evenLeft(limit, glance) : null;
  return {
    name: limitName(limit, format),
    held: isCurrent ? rangesHeld(forecast, limit, format) : null,
    ...leftView(left, ahead, lastingOf(ahead, end), glance),
    start: resetSentence(limit, glance),
    end: isCovered ? say('creditsCover') : windowAheadSentence(window, end, glance),
    even: even === null ? null : evenPace(asShown(even, glance.display), glance),
  };
}

/** A workspace's spend limit as a bar; null where it has no known size. */
export function spendView(spendLimit: SpendLimit, glanceAtAll: Glance): LimitView | null {
  const { usedPercent, used, limit, resetsAt } = spendLimit;
  const reset = { resetsAt, resetPrecision: 'second', idle: false } as const;
  const glance = glanceAt(reset, glanceAtAll);
  const { format } = glance;
  if (usedPercent === null) return null;
  return {
    name: text('spendLimit'),
    ...leftView(spendLimit.reached ? 0 : leftPercent({ usedPercent }), null, 'unknown', glance),
    start: resetSentence(reset, glance),
    end: used && limit ? say('spendUsed', amountValue(used, format), amountValue(limit, format)) : null,
    even: null,
    held: null,
  };
}

/** What is said of one that has been reset since is of before that, also where all else is current. */
function glanceAt(reset: AnnouncedReset, glance: Glance): Glance {
  return hasReset(reset, glance.now) ? { ...glance, isCurrent: false } : glance;
}

function evenPace(percent: number, { format }: Glance): LimitView['even'] {
  const shown = format.percent(percent);
  return { percent, said: say('evenPace', shown), means: say('evenPaceMeans', shown) };
}

function lastingOf(ahead: LeftAtReset | null, runsOut: TimeRange | null): Lasting {
  if (runsOut) return 'runs-out';
  return ahead ? 'lasts' : 'unknown';
}

function leftView(
  left: number,
  ahead: LeftAtReset | null,
  lasting: Lasting,
  glance: Glance,
): Pick<LimitView, 'percent' | 'said' | 'tone' | 'bar'> {
  const { isCurrent, display } = glance;
  const least = ahead && Math.min(ahead.least, left);
  const hatched =
    least !== null && least < left ? { from: asShown(least, glance.display), to: asShown(left, glance.display) } : null;
  return {
    percent: asShown(left, glance.display),
    said: saidOf(left, glance),
    tone: isCurrent ? toneOfLeft(left, lasting) : 'quiet',
    bar:
      display.limitsAs === 'left'
        ? { solid: least ?? left, hatched }
        : { solid: 100 - left, hatched: hatched && { from: hatched.to, to: hatched.from } },
  };
}

function saidOf(left: number, { isCurrent, display, format }: Glance): Sentence {
  if (left <= 0) return say(isCurrent ? 'usedUp' : 'wasUsedUp');
  if (display.limitsAs === 'left') return say(isCurrent ? 'percentLeft' : 'percentWasLeft', format.percent(left));
  return say(isCurrent ? 'percentUsed' : 'percentWasUsed', format.percent(100 - left));
}

function resetSentence(
  reset: AnnouncedReset & Pick<LimitReading, 'idle'>,
  { now, format }: Pick<Glance, 'now' | 'format'>,
): Sentence {
  const { resetsAt, resetPrecision, idle } = reset;
  const moment = resetValue(reset, format);
  if (resetsAt === null || moment === null) return say('resetUnknown');
  if (hasReset(reset, now)) return say('hasReset', moment);
  if (resetPrecision === 'day') return say('resetsOn', moment);
  return idle ? say('notStarted') : say('resetsAt', moment, format.until(resetsAt));
}
