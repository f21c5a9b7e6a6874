import type { Ref } from 'preact';
import { type TextKey, text } from '../lib/platform/text.ts';

const budgets = [
  ['budgetPlan', 'budgetPlanWhat'],
  ['limits', 'budgetLimitsWhat'],
  ['credits', 'budgetCreditsWhat'],
  ['budgetApi', 'budgetApiWhat'],
] as const satisfies readonly (readonly [TextKey, TextKey])[];

/** The four budgets that are easily taken for one another, and which of them this is about. */
export function Budgets({ id, of }: { id: string; of: Ref<HTMLDListElement> }) {
  return (
    <dl class="budgets" id={id} ref={of}>
      {budgets.map(([name, what]) => (
        <div key={name}>
          <dt>{text(name)}</dt>
          <dd>{text(what)}</dd>
        </div>
      ))}
    </dl>
  );
}
