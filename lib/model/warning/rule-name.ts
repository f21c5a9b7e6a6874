import { z } from '../schema.ts';

/** Every kind of warning, by the name it is stored and switched under. */
export const RuleName = z.enum([
  'limit-low',
  'limit-will-run-out',
  'switch-to-credits',
  'spent-with-room',
  'top-up-ahead',
  'top-up-happened',
  'cap-near',
  'below-minimum',
  'top-up-settings-changed',
  'credits-low',
  'credits-expire',
  'reset-credit-expires',
  'unusual-spend',
  'limit-restored',
  'use-it-or-lose-it',
]);
export type RuleName = z.infer<typeof RuleName>;

// Good news, and advice that nobody asked for, are said only to those who want them.
const offAtFirst: ReadonlySet<RuleName> = new Set(['limit-restored', 'use-it-or-lose-it']);

/** Whether a rule warns as long as the user has not said otherwise. */
export function isOnAtFirst(rule: RuleName): boolean {
  return !offAtFirst.has(rule);
}

/** Something for each rule. */
export function forEachRule<Value>(value: (rule: RuleName) => Value): Record<RuleName, Value> {
  return Object.fromEntries(RuleName.options.map((rule) => [rule, value(rule)])) as Record<RuleName, Value>;
}
