import type { RuleName } from '../model/warning/rule-name.ts';

/** Where something can be done about a warning: on the site's usage page, or by looking at one's history. */
export function placeFor(rules: readonly RuleName[]): 'usage-page' | 'dashboard' {
  return rules.some((rule) => doneOnSite.has(rule)) ? 'usage-page' : 'dashboard';
}

const doneOnSite: ReadonlySet<RuleName> = new Set([
  'spent-with-room',
  'top-up-ahead',
  'cap-near',
  'below-minimum',
  'top-up-settings-changed',
  'reset-credit-expires',
  'unusual-spend',
]);
