import type { AccountHistory, PastWindow } from '../account/history.ts';
import type { Movement } from '../credits/movement.ts';
import type { Money } from '../credits/price.ts';
import type { Settings } from '../settings.ts';
import type { AccountSummary } from '../summary.ts';
import type { RuleName } from './rule-name.ts';
import type { TopUpChange } from './top-up-change.ts';
import type { WarningMessage } from './words.ts';

/** How far back what rules look at is to be known: eight days, and a day more. */
export const lookedBack = Temporal.Duration.from({ hours: 9 * 24 });

/** Everything that rules look at, of one account. */
export interface KnownToWarn {
  account: AccountSummary;
  history: AccountHistory | null;
  /** Movements and ended windows as far back as `lookedBack`, in order of time; the open ones too. */
  movements: readonly Movement[];
  pastWindows: readonly PastWindow[];
  /** The last change of auto top-up's settings; null: none was seen. */
  topUpChange: TopUpChange | null;
  choices: Settings['warnings'];
  perCredit: Money;
  /** How far apart readings come, as far as the last two tell. */
  readingInterval: Temporal.Duration;
  now: Temporal.Instant;
  zone: string;
}

/** What a rule makes of one of the things it looks at. */
export interface Finding {
  subject: string;
  /** How grave it is; 0: not due. */
  stage: number;
  /**
   * The gravest stage that has not recovered yet, at least `stage`: what was said of it is not said again.
   * The distance between the two is the rule's margin.
   */
  holds: number;
  /** The stretch of time that it is about. A finding whose stretch begins when that of a warning is over is a new case. */
  span: { from: Temporal.Instant; until: Temporal.Instant } | null;
  deadline: Temporal.Instant | null;
  /**
   * When it was over, so that nothing can be done about it any more: what was before Spillway first looked is not
   * said, whether the first figures or a backup tell of it. Null: there is still something to do.
   */
  happenedBy: Temporal.Instant | null;
  says: WarningMessage | null;
}

/** One row of the table of rules. */
export interface Rule {
  name: RuleName;
  /** Whose age counts … */
  figures: 'usage' | 'topUp' | 'resetCredits';
  /** … and how old they may be to warn from. */
  maxAge: Temporal.Duration;
  /** Whether a second reading, minutes later, must show the same. */
  needsSecondReading: boolean;
  /** Everything it looks at now. What cannot be judged is left out, and changes nothing. */
  find(known: KnownToWarn): readonly Finding[];
}

/** The findings of a rule that looks at one thing, which may not be there to judge. */
export function atMostOne(finding: Finding | null): Finding[] {
  return finding ? [finding] : [];
}

/** A finding of something that is not due, and has recovered from whatever was said of it. */
export function recovered(subject: string): Finding {
  return { subject, stage: 0, holds: 0, span: null, deadline: null, happenedBy: null, says: null };
}
