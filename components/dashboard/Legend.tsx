import { type TextKey, text } from '../../lib/platform/text.ts';
import type { Mark } from '../../lib/screen/timeline/marks.ts';
import { MarkShape } from '../charts/MarkShape.tsx';

const marks = [
  ['purchase', 'movementPurchase'],
  ['auto-top-up', 'movementTopUp'],
  ['expected', 'legendExpected'],
  ['grant', 'movementGrant'],
  ['refund', 'movementRefund'],
  ['expiry', 'movementExpiry'],
  ['unexplained', 'movementUnexplained'],
] as const satisfies readonly (readonly [Mark['shape'], TextKey])[];

/** What the signs in the timeline mean. */
export function Legend() {
  return (
    <ul class="legend">
      {marks.map(([shape, key]) => (
        <li key={shape}>
          <svg width="14" height="14" aria-hidden="true">
            <MarkShape shape={shape} x={7} y={7} />
          </svg>
          {text(key)}
        </li>
      ))}
      <li>
        <svg width="14" height="14" aria-hidden="true">
          <circle class="early" cx="7" cy="7" r="4" />
        </svg>
        {text('legendEarly')}
      </li>
      <li>
        <svg width="18" height="14" aria-hidden="true">
          <path class="unread" d="M0 7H18" />
        </svg>
        {text('legendUnread')}
      </li>
      <li>
        <svg width="16" height="12" aria-hidden="true">
          <path class="legend-spell" d="M0 12L8 0M5 12L13 0M10 12L16 3" />
        </svg>
        {text('legendSpell')}
      </li>
    </ul>
  );
}
