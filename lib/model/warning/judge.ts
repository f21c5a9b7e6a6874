import type { Why } from './because.ts';
import type { Finding, Rule } from './rule.ts';
import { isPending, type Warning } from './warning.ts';

/** What a rule's findings are judged by, apart from what was said before. */
export interface Circumstances {
  account: string;
  rule: Rule;
  now: Temporal.Instant;
  /** The time of the figures that the rule looks at. */
  readAt: Temporal.Instant;
  isOn: boolean;
  snoozedUntil: Temporal.Instant | null;
  quietUntil: Temporal.Instant | null;
  /** When Spillway first looked at this account; null: it does so now. */
  since: Temporal.Instant | null;
}

/** What becomes of a finding, or of a warning that waits: rows to keep, and the reason. */
export interface Judgement {
  changed: Warning[];
  why: Why;
  at: Temporal.Instant | null;
}

/** A second reading within less is the same look, shown in two places. */
const secondReadingAfter = Temporal.Duration.from({ minutes: 5 });

/** Judges a finding by the open warnings of the same rule and subject. */
export function judge(finding: Finding, open: readonly Warning[], circumstances: Circumstances): Judgement {
  const { isOn, snoozedUntil } = circumstances;
  const ended = open.filter((row) => isNewCase(finding, open) || row.stage > finding.holds);
  const untrue = open.filter((row) => isPending(row) && !ended.includes(row) && isUntrue(row, finding, circumstances));
  const over = [...ended, ...untrue].map(closed);
  const live = open.filter((row) => !ended.includes(row) && !untrue.includes(row));
  const judgement: Conclude = (why, at = null, row) => ({ changed: row ? [...over, row] : over, why, at });

  const told = live.filter((row) => !isPending(row)).toSorted((a, b) => b.stage - a.stage)[0];
  if (told && told.stage >= finding.stage) {
    if (told.status === 'known-before') return judgement('known-before', told.foundAt);
    if (finding.stage > 0) return judgement('said-before', told.decidedAt);
  }
  if (finding.stage === 0)
    return judgement(over.some(({ status }) => status === 'dropped') ? 'no-longer-true' : 'not-due');
  if (!isOn) return judgement('off');
  if (snoozedUntil) return judgement('snoozed', snoozedUntil);
  return afterChecks(live.find(isPending) ?? null, finding, circumstances, judgement);
}

type Conclude = (why: Why, at?: Temporal.Instant | null, row?: Warning) => Judgement;

/** A warning that is over; what was still to be said is dropped. */
export function closed(row: Warning): Warning {
  return { ...row, isOpen: false, status: isPending(row) ? 'dropped' : row.status };
}

/**
 * Whether what was to be said is no longer so, or a graver stage takes its place. In the quiet hours nothing is
 * decided yet: what has not recovered goes on waiting, as it may come true again until they end.
 */
function isUntrue(row: Warning, { stage }: Finding, { isOn, snoozedUntil, quietUntil }: Circumstances): boolean {
  if (!isOn || snoozedUntil) return true;
  const mayComeTrueAgain = row.status === 'waiting' && quietUntil !== null && row.stage > stage;
  return row.stage !== stage && !mayComeTrueAgain;
}

function afterChecks(
  pending: Warning | null,
  finding: Finding,
  circumstances: Circumstances,
  judgement: Conclude,
): Judgement {
  const { rule, now, readAt, quietUntil, since } = circumstances;
  const isKnown = pending !== null;
  const row = { ...(pending ?? found(finding, circumstances)), says: finding.says, deadline: finding.deadline };
  if (finding.happenedBy && (since === null || hasPassed(finding.happenedBy, since)))
    return judgement('known-before', now, { ...row, status: 'known-before' });
  if (Temporal.Instant.compare(readAt.add(rule.maxAge), now) < 0)
    return judgement('too-old', readAt, isKnown ? waiting(row) : undefined);
  if (row.status === 'seen-once' && !hasPassed(row.readAt.add(secondReadingAfter), readAt))
    return judgement('second-reading', null, row);
  if (quietUntil) return judgement('quiet', quietUntil, { ...waiting(row), status: 'waiting' });
  return judgement('said', now, { ...row, readAt, status: 'decided', decidedAt: row.decidedAt ?? now });
}

/** A decision that could not be delivered is taken back when it may no longer be said, and decided anew later. */
function waiting(row: Warning): Warning {
  return { ...row, status: row.status === 'seen-once' ? 'seen-once' : 'waiting', decidedAt: null, notification: null };
}

/** Judges an open warning of which its rule finds nothing now, as when the day that it warned of has passed. */
export function judgeUnfound(row: Warning, { now, isOn, snoozedUntil, quietUntil }: Circumstances): Judgement | null {
  if (!isPending(row))
    return isOldNews(row, now) ? { changed: [{ ...row, isOpen: false }], why: 'not-due', at: null } : null;
  const dropped: Judgement = {
    changed: [{ ...row, status: 'dropped', isOpen: false }],
    why: 'no-longer-true',
    at: now,
  };
  if (!isOn || snoozedUntil) return dropped;
  if (row.status === 'waiting' && row.deadline && hasPassed(row.deadline, now)) {
    if (quietUntil) return null;
    const late: Warning = { ...row, status: 'decided', decidedAt: now, isLate: true };
    return { changed: [late], why: 'too-late', at: row.deadline };
  }
  const end = row.span?.until ?? row.foundAt.add({ hours: 48 });
  return row.deadline === null && hasPassed(end, now) ? dropped : null;
}

/** Rows are kept for good; those of long ago need not be looked at each time. */
function isOldNews({ span, deadline, foundAt }: Warning, now: Temporal.Instant): boolean {
  const end = deadline ?? span?.until ?? foundAt;
  return hasPassed(end.add({ hours: 24 * 62 }), now);
}

/** Whether the finding begins when the latest case is over. */
function isNewCase({ span }: Finding, open: readonly Warning[]): boolean {
  const ends = open.flatMap((row) => row.span?.until ?? []);
  const last = ends.toSorted(Temporal.Instant.compare).at(-1);
  return span !== null && last !== undefined && hasPassed(last, span.from);
}

function found(
  { subject, stage, span, deadline, says }: Finding,
  { account, rule, now, readAt }: Circumstances,
): Warning {
  return {
    account,
    key: [rule.name, subject, stage, now.epochMilliseconds].join('|'),
    rule: rule.name,
    subject,
    stage,
    span,
    deadline,
    foundAt: now,
    readAt,
    status: rule.needsSecondReading ? 'seen-once' : 'waiting',
    isOpen: true,
    decidedAt: null,
    deliveredAt: null,
    notification: null,
    isLate: false,
    says,
  };
}

function hasPassed(moment: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(moment, now) <= 0;
}
