import type { RuleName } from '../model/warning/rule-name.ts';
import type { Warning } from '../model/warning/warning.ts';
import type { Format } from './format.ts';
import { spoken } from './sentence.ts';
import { warningSentences } from './warning.ts';

/** A warning in words: when, by which rule, what it said and why. */
export interface GivenWarning {
  at: Temporal.Instant;
  rule: RuleName;
  text: string;
  why: string;
}

/** The warnings that were said, the latest first; those of another version's words are left out. */
export function givenWarnings(warnings: readonly Warning[], format: Format): GivenWarning[] {
  return warnings
    .flatMap((warning) => {
      const sentences = warningSentences(warning, format);
      const { rule, deliveredAt: at } = warning;
      if (sentences === null || at === null) return [];
      return [{ at, rule, text: spoken(sentences.title), why: sentences.body.map(spoken).join(' ') }];
    })
    .toSorted((a, b) => Temporal.Instant.compare(b.at, a.at));
}
