import { areCreditsKnown, type Coverage, coverageOf, isStopped } from '../model/coverage.ts';
import { isMain } from '../model/limit.ts';
import { planOf } from '../model/plan.ts';
import type { ProblemReason } from '../model/problem.ts';
import type { Usage } from '../model/reading.ts';
import type { Standing } from '../model/standing.ts';
import type { AccountSummary } from '../model/summary.ts';
import type { TextKey } from '../platform/text.ts';
import { creditsEndOf } from './credits-end.ts';
import type { Format } from './format.ts';
import type { Style } from './glance.ts';
import { limitName } from './limit-name.ts';
import { resetValue } from './reset.ts';
import { momentValue, type Sentence, say, type Value } from './sentence.ts';
import type { Tone } from './tone.ts';
import { afterCredits, costSentence, creditsUntil, spentSentence } from './verdict-credits.ts';
import { planVerdict } from './verdict-plan.ts';

/** What would be read aloud, and one or two sentences more that explain it. */
export interface Verdict {
  headline: readonly Sentence[];
  /** Which sentence of the headline has the tone. */
  toned: number;
  detail: readonly Sentence[];
  tone: Tone;
  /** What to do on the usage page about it, where that is all there is to do. */
  next?: TextKey;
}

/** What is to be said of a standing. */
export function verdictOf(standing: Standing, style: Style): Verdict {
  switch (standing.kind) {
    case 'never-read':
      return {
        ...quiet('verdictNeverRead', payerWhenRead(null), say('verdictNeverReadDetail')),
        next: 'openUsagePage',
      };
    case 'signed-out': {
      const detail = say(standing.shown ? 'verdictSignedOutShown' : 'verdictNeverReadDetail');
      return { ...quiet('verdictSignedOut', payerWhenRead(standing.shown), detail), next: 'signIn' };
    }
    case 'not-understood': {
      const reason = say(problemTexts[standing.unreadable.problem.reason]);
      const last = standing.shown ? [say('notUnderstoodShown')] : [];
      return quiet('verdictNotUnderstood', reason, ...last, payerWhenRead(standing.shown));
    }
    case 'old':
      return quiet('verdictOld', payerWhenRead(standing.shown), say('verdictOldDetail'));
    case 'current':
      return coverageVerdict(standing.coverage, standing.shown, style);
  }
}

/** What is to be said where the user shows none of the accounts that were read. */
export const allHidden = quiet('verdictAllHidden', say('verdictAllHiddenDetail'));

/** What is to be said where the browser gives no figures at all, for a reason in its own words. */
export function noStore(why: string): Verdict {
  return quiet('verdictNoStore', say('verdictNoStoreDetail', why));
}

function quiet(headline: TextKey, ...detail: Sentence[]): Verdict {
  return { headline: [say(headline)], toned: 0, detail, tone: 'quiet' };
}

/** Who paid as the last figures say; null: there are none. Who pays now may be another. */
function payerWhenRead(account: AccountSummary | null): Sentence {
  if (account === null) return say('verdictUnknown');
  const { figures, at } = account.usage;
  const { payer } = coverageOf(figures, at);
  return say(payersWhenRead[payer === 'blocked' && !areCreditsKnown(figures) ? 'unknown' : payer]);
}

const payersWhenRead: Readonly<Record<Coverage['payer'], TextKey>> = {
  plan: 'whenReadPlan',
  credits: 'whenReadCredits',
  blocked: 'whenReadNobody',
  unknown: 'verdictUnknown',
};

/** Why an answer could not be read, in words. */
export const problemTexts: Readonly<Record<ProblemReason, TextKey>> = {
  empty: 'reasonEmpty',
  'not-json': 'reasonNotJson',
  'not-an-object': 'reasonNotAnObject',
  'unknown-shape': 'reasonUnknownShape',
  'unknown-address': 'reasonUnknownAddress',
  'signed-out': 'reasonSignedOut',
  'no-figures': 'reasonNoFigures',
};

function coverageVerdict(coverage: Coverage, account: AccountSummary, style: Style): Verdict {
  const { format } = style;
  const usage = account.usage.figures;
  switch (coverage.payer) {
    case 'plan':
      return planVerdict(coverage, account, style);
    case 'credits':
      return creditsVerdict(coverage, account, style);
    case 'blocked': {
      const reset = untilValue(coverage, format);
      return {
        headline: [reset ? say('verdictBlockedUntil', reset) : say('verdictBlocked')],
        toned: 0,
        detail: [
          // Without limits of its own the plan pays for nothing: what is reset is what may be spent.
          ...(reset ? [say(usage.limits.some(isMain) ? 'thenPlan' : 'thenCredits')] : []),
          ...whyNotPlan(coverage, account, format),
          ...whyNotCredits(usage),
        ],
        tone: 'out',
      };
    }
    case 'unknown':
      // What was not understood may have been limits.
      return quiet('verdictUnknown', ...(account.usage.problems.length === 0 ? [say('verdictUnknownDetail')] : []));
  }
}

function creditsVerdict(coverage: Coverage & { payer: 'credits' }, account: AccountSummary, style: Style): Verdict {
  const reset = untilValue(coverage, style.format);
  const end = creditsEndOf(account);
  const detail = [
    ...whyNotPlan(coverage, account, style.format),
    spentSentence(account, style),
    // Where credits end before it, what they cost until the reset is what there is.
    end ? null : costSentence(account, style),
    afterCredits(end, reset, account, style),
  ];
  return {
    headline: [creditsUntil(end, reset, style)],
    toned: 0,
    detail: detail.filter((sentence) => sentence !== null),
    tone: 'credit',
  };
}

/** Until when it is so, no more precisely than the site says it; null: not known. */
function untilValue({ through, until }: Coverage & { payer: 'credits' | 'blocked' }, format: Format): Value | null {
  if (through) return resetValue(through, format);
  return until && momentValue(until, format);
}

/** Nothing where limits may be among what was not understood. */
function whyNotPlan(
  { through }: Coverage & { payer: 'credits' | 'blocked' },
  { usage: { figures, problems } }: AccountSummary,
  format: Format,
): Sentence[] {
  if (through) return [say('limitIsUsedUp', limitName(through, format))];
  if (figures.limits.some(isMain) || isStopped(figures)) return [say('siteStopped')];
  return problems.length > 0 ? [] : [say('noLimits')];
}

/** Nothing where the site has not said whether there are any. */
function whyNotCredits(usage: Usage): Sentence[] {
  const plan = planOf(usage.planType);
  if (plan && !plan.sellsCredits) return [say('creditsNotSold', plan.name)];
  if (usage.spendLimit?.reached) return [say('spendLimitReached')];
  return areCreditsKnown(usage) ? [say('noCredits')] : [];
}
