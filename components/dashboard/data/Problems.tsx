import type { Unreadable } from '../../../lib/model/summary.ts';
import { type TextKey, text } from '../../../lib/platform/text.ts';
import type { Format } from '../../../lib/screen/format.ts';
import { problemTexts } from '../../../lib/screen/verdict.ts';
import { Sample } from '../../Sample.tsx';

const kindTexts = {
  usage: 'kindUsage',
  'top-up': 'topUp',
  'credit-events': 'kindEvents',
  'reset-credits': 'bankedResets',
  transactions: 'kindTransactions',
  'plan-history': 'kindPlanHistory',
  price: 'price',
} as const satisfies Record<Unreadable['kind'], TextKey>;

/** The last answer of each kind that was not understood, with a sample that holds nothing personal. */
export function Problems({ unreadable, format }: { unreadable: readonly Unreadable[]; format: Format }) {
  return (
    <div class="group">
      <h3>{text('problems')}</h3>
      {unreadable.length === 0 && <p class="what">{text('problemsNone')}</p>}
      {unreadable.map(({ kind, at, problem }) => (
        <div key={kind}>
          <p>
            {text('problemOf', text(kindTexts[kind]), format.stamp(at))} {text(problemTexts[problem.reason])}
          </p>
          <Sample of={problem.sample} />
        </div>
      ))}
    </div>
  );
}
