import { longestWaitMs, shortestWaitMs } from '../fresh/timetable.ts';
import { instant, z } from '../schema.ts';
import type { Settings } from '../settings.ts';
import { settingsOfAccount } from '../shown-accounts.ts';
import type { Because } from './because.ts';
import { type Circumstances, closed, type Judgement, judge, judgeUnfound } from './judge.ts';
import { quietUntil } from './quiet-hours.ts';
import type { KnownToWarn, Rule } from './rule.ts';
import { rules } from './rules.ts';
import { isPending, type Warning } from './warning.ts';

/** What is remembered of an account's last decision, beside its warnings. */
export const Checked = z.object({
  /** When its figures were first looked at. */
  since: instant,
  /** The last reading of usage, and how long after the one before it came; null: it was the first. */
  readAt: instant,
  intervalSeconds: z.nullable(z.int()),
});
export type Checked = z.infer<typeof Checked>;

/** What was said of an account before: its open warnings, and the last decision; null: there was none. */
export interface SaidBefore {
  open: readonly Warning[];
  checked: Checked | null;
}

/** What is to be said now, all that has changed because of it, and why each rule did or did not speak. */
export interface Decision {
  /** Newly decided, in the order in which they are to be said. */
  due: Warning[];
  /** Every warning that is new or has changed, those of `due` among them. */
  changed: Warning[];
  because: Because[];
  checked: Checked;
}

/** What is known of an account, with the user's choices, which `dueWarnings` adds the reading interval to. */
export type Knowledge = Omit<KnownToWarn, 'choices' | 'readingInterval'> & { settings: Settings };

/**
 * Which warnings are due at `now`, by the rules of `rules.ts`. The same knowledge and moment give the same answer, and
 * decided upon again with what it gave, it decides nothing more.
 */
export function dueWarnings(knowledge: Knowledge, { open, checked }: SaidBefore): Decision {
  const { settings, ...rest } = knowledge;
  const { account, now, zone } = rest;
  const next = checkedNow(checked, account.usage.at, now);
  const { warnings: choices } = settings;
  if (settingsOfAccount(settings, account).hidden) return { ...silent(open), checked: next };
  const known = { ...rest, choices, readingInterval: intervalOf(next) };
  const quiet = quietUntil(choices.quietHours, now, zone);
  const decisions = rules.map((rule) => {
    const snoozedUntil = choices.snoozedUntil[rule.name];
    return decide(rule, known, open, {
      account: account.account,
      rule,
      now,
      readAt: readAtOf(rule, known),
      isOn: choices.rules[rule.name],
      snoozedUntil: snoozedUntil && Temporal.Instant.compare(snoozedUntil, now) > 0 ? snoozedUntil : null,
      quietUntil: quiet,
      since: checked?.since ?? null,
    });
  });
  const before = new Map(open.map((row) => [row.key, row.status]));
  const changed = decisions.flatMap((one) => one.changed);
  return {
    due: changed.filter(({ key, status }) => status === 'decided' && before.get(key) !== 'decided'),
    changed,
    because: decisions.flatMap((one) => one.because),
    checked: next,
  };
}

function silent(open: readonly Warning[]): Omit<Decision, 'checked'> {
  const because: Because[] = rules.map(({ name: rule }) => ({ rule, subject: '', why: 'hidden', at: null }));
  return { due: [], changed: open.filter(isPending).map(closed), because };
}

function decide(
  rule: Rule,
  known: KnownToWarn,
  open: readonly Warning[],
  circumstances: Circumstances,
): Pick<Decision, 'changed' | 'because'> {
  const own = new Map(open.filter((row) => row.rule === rule.name && row.isOpen).map((row) => [row.key, row]));
  const changed = new Map<string, Warning>();
  const because: Because[] = [];
  const note = (subject: string, { changed: rows, why, at }: Judgement) => {
    for (const row of rows) {
      changed.set(row.key, row);
      own.set(row.key, row);
    }
    because.push({ rule: rule.name, subject, why, at });
  };
  const findings = rule.find(known);
  // Several of one subject come in order of time, each judged by what the ones before have left open.
  const stillOpen = () => [...own.values()].filter(({ isOpen }) => isOpen);
  for (const finding of findings) {
    const same = stillOpen().filter(({ subject }) => subject === finding.subject);
    note(finding.subject, judge(finding, same, circumstances));
  }
  const subjects = new Set(findings.map(({ subject }) => subject));
  for (const row of stillOpen().filter(({ subject }) => !subjects.has(subject))) {
    const judgement = judgeUnfound(row, circumstances);
    if (judgement) note(row.subject, judgement);
  }
  if (because.length === 0) because.push({ rule: rule.name, subject: '', why: 'nothing-known', at: null });
  return { changed: [...changed.values()], because };
}

function readAtOf({ figures }: Rule, { account }: KnownToWarn): Temporal.Instant {
  return (account[figures] ?? account.usage).at;
}

function checkedNow(checked: Checked | null, readAt: Temporal.Instant, now: Temporal.Instant): Checked {
  if (checked === null) return { since: now, readAt, intervalSeconds: null };
  const isNew = Temporal.Instant.compare(readAt, checked.readAt) > 0;
  if (!isNew) return checked;
  return { ...checked, readAt, intervalSeconds: Math.round(checked.readAt.until(readAt).total('seconds')) };
}

/**
 * How far apart readings come, but no further than Keep fresh plans them: who reads by opening the page comes more seldom,
 * but would then hear of a limit that runs out in two hours from nobody.
 */
function intervalOf({ intervalSeconds }: Checked): Temporal.Duration {
  const milliseconds = Math.min(longestWaitMs, Math.max(shortestWaitMs, 1000 * (intervalSeconds ?? 0)));
  return Temporal.Duration.from({ milliseconds });
}
