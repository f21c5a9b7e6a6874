import type { Because } from '../model/warning/because.ts';
import type { RuleName } from '../model/warning/rule-name.ts';
import type { Format } from './format.ts';
import { spoken } from './sentence.ts';
import { whySentence } from './warning.ts';

/** Why each rule did or did not warn: of all that it looked at, each reason once. */
export function ruleReasons(because: readonly Because[], format: Format): { rule: RuleName; why: string }[] {
  return [...Map.groupBy(because, ({ rule }) => rule)].map(([rule, own]) => ({
    rule,
    why: [...new Set(own.map((reason) => spoken(whySentence(reason, format))))].join(' '),
  }));
}
