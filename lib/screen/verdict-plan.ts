import { areCreditsKnown, type Coverage } from '../model/coverage.ts';
import { isRefusal } from '../model/forecast/refusal.ts';
import { isMain, type LimitReading, leftPercent } from '../model/limit.ts';
import type { AccountSummary } from '../model/summary.ts';
import type { TextKey } from '../platform/text.ts';
import { isTooLittle } from './credits-end.ts';
import { rangeShown } from './credits-shown.ts';
import type { Style } from './glance.ts';
import { leftOrUsed } from './left-or-used.ts';
import { limitName } from './limit-name.ts';
import { planEndOf } from './plan-end.ts';
import { type Sentence, say } from './sentence.ts';
import { toneOfLeft } from './tone.ts';
import { isTopUpBuying, isTopUpUnknown } from './top-up.ts';
import type { Verdict } from './verdict.ts';
import { withWhoseRate } from './whose-rate.ts';
import { leftAtReset, windowForecastOf } from './window-ahead.ts';

/** What is to be said while the plan pays: until when, through which limit it ends, and what follows. */
export function planVerdict(
  { binding, next }: Coverage & { payer: 'plan' },
  account: AccountSummary,
  style: Style,
): Verdict {
  const { usage, forecast } = account;
  const { format } = style;
  const main = usage.figures.limits.filter(isMain);
  const ending = planEndOf(main, forecast);
  if (ending)
    return {
      headline: [say('verdictPlan'), say('planEnds', format.span(ending.when.p10, ending.when.p90))],
      toned: 1,
      detail: [
        say(ending.isThisWindow ? 'limitRunsOut' : 'limitRunsOutLater', limitName(ending.limit, format)),
        ...afterwards(next, account, style),
      ],
      tone: 'close',
    };
  const forecasts = main.map((limit) => windowForecastOf(forecast, limit));
  // What was not understood may be of a limit that does not last.
  const isWhole = usage.problems.length === 0;
  const isSafe = isWhole && forecasts.every((window) => window && !isRefusal(window) && !window.inDoubt);
  return {
    headline: [say('verdictPlan'), ...(isSafe ? [say('planLasts')] : []), ...(isWhole ? [] : [say('planAsRead')])],
    toned: isSafe ? 1 : 0,
    detail: [tightest(binding, main.length === 1, forecast, style), ...otherwise(next, account)],
    tone: isWhole ? toneOfLeft(leftPercent(binding), isSafe ? 'lasts' : 'unknown') : 'quiet',
  };
}

function tightest(
  binding: LimitReading,
  isOnly: boolean,
  forecast: AccountSummary['forecast'],
  style: Style,
): Sentence {
  const { format } = style;
  const name = limitName(binding, format);
  const ahead = leftAtReset(windowForecastOf(forecast, binding), null);
  const left = leftPercent(binding);
  if (ahead === null || binding.resetsAt === null)
    return say(isOnly ? 'onlyLimit' : 'tightest', name, leftOrUsed(left, left, style));
  return say(isOnly ? 'onlyLimitAhead' : 'tightestAhead', name, leftOrUsed(ahead.least, ahead.most, style), {
    shown: format.by(binding.resetsAt),
    datetime: binding.resetsAt.toString(),
  });
}

/** Who pays if the plan gives way all the same; nothing where that is not known. */
function otherwise(asNow: 'credits' | 'blocked', account: AccountSummary): Sentence[] {
  return saidOf(otherwiseTexts, payerAfter(asNow, account));
}

/** Who pays after the plan; `unknown`: there are no credits, and whether any will be bought nobody has seen. */
type PayerAfter = 'credits' | 'nobody' | 'unknown';

const otherwiseTexts = {
  credits: 'otherwiseCredits',
  nobody: 'otherwiseNobody',
  unknown: 'otherwiseNoCredits',
} as const satisfies Record<PayerAfter, TextKey>;

const thenTexts = {
  credits: 'thenCredits',
  nobody: 'thenNobody',
  unknown: 'thenNoCredits',
} as const satisfies Record<PayerAfter, TextKey>;

function saidOf(texts: Readonly<Record<PayerAfter, TextKey>>, payer: PayerAfter | null): Sentence[] {
  return payer ? [say(texts[payer])] : [];
}

/** Who pays then, if there are credits as now, or none; null: the site has not said whether there are any. */
function payerAfter(asNow: 'credits' | 'blocked', account: AccountSummary): PayerAfter | null {
  if (asNow === 'credits' || isTopUpBuying(account)) return 'credits';
  if (!areCreditsKnown(account.usage.figures)) return null;
  return isTopUpUnknown(account) ? 'unknown' : 'nobody';
}

/**
 * Who pays then, and how much that will be where it is forecast; else by what there is, and is bought, now. Nothing where
 * that is not known.
 */
function afterwards(asNow: 'credits' | 'blocked', account: AccountSummary, style: Style): Sentence[] {
  const next = account.forecast?.credits?.switch ?? null;
  if (next === null || isRefusal(next) || next.already) return saidOf(thenTexts, payerAfter(asNow, account));
  if (next.to === 'nobody') return saidOf(thenTexts, payerAfter('blocked', account));
  if (next.cost === null) return [say('thenCredits')];
  if (isTooLittle(next, account)) return [say('thenCreditsInPart')];
  return [say('thenCreditsCost', withWhoseRate(rangeShown(next.cost.p10, next.cost.p90, style), next))];
}
