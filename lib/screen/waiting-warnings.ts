import type { Because, Why } from '../model/warning/because.ts';
import type { RuleName } from '../model/warning/rule-name.ts';
import { isPending, type Warning } from '../model/warning/warning.ts';
import type { Format } from './format.ts';
import { momentValue, say, spoken } from './sentence.ts';
import { warningSentences, whySentence } from './warning.ts';

/** A warning that is due, or may soon be, and was not said yet. */
export interface WaitingWarning {
  rule: RuleName;
  /** What it will say; empty where that is worked out only when it may be said. */
  text: string;
  /** What it waits for. */
  why: string;
}

const waits: ReadonlySet<Why> = new Set(['snoozed', 'quiet', 'too-old', 'second-reading']);

/** What waits: held back at the last decision, or decided and not taken by the browser yet. */
export function waitingWarnings(
  warnings: readonly Warning[],
  because: readonly Because[],
  format: Format,
): WaitingWarning[] {
  const pending = warnings.filter((warning) => warning.isOpen && isPending(warning));
  const heldBack = because
    .filter(({ why }) => waits.has(why))
    .map((reason) => {
      const warning = pending.find(({ rule, subject }) => rule === reason.rule && subject === reason.subject);
      return { rule: reason.rule, text: titleOf(warning, format), why: spoken(whySentence(reason, format)) };
    });
  const undelivered = pending.flatMap((warning) => {
    const { rule, status, decidedAt } = warning;
    if (status !== 'decided' || decidedAt === null) return [];
    return { rule, text: titleOf(warning, format), why: spoken(say('whyUndelivered', momentValue(decidedAt, format))) };
  });
  return [...heldBack, ...undelivered];
}

function titleOf(warning: Warning | undefined, format: Format): string {
  const sentences = warning && warningSentences(warning, format);
  return sentences ? spoken(sentences.title) : '';
}
