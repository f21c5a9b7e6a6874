import type { JSX } from 'preact';
import { type TextKey, text } from '../../lib/platform/text.ts';
import type { Mark } from '../../lib/screen/timeline/marks.ts';
import type { Strips } from '../../lib/screen/timeline/strips.ts';
import { MarkShape } from '../charts/MarkShape.tsx';

const marks = [
  ['purchase', 'movementPurchase'],
  ['auto-top-up', 'topUp'],
  ['expected', 'legendExpected'],
  ['grant', 'movementGrant'],
  ['refund', 'movementRefund'],
  ['expiry', 'expiry'],
  ['unexplained', 'movementUnexplained'],
] as const satisfies readonly (readonly [Mark['shape'], TextKey])[];

interface Sign {
  key: TextKey;
  isThere: (strips: Strips) => boolean;
  width: number;
  drawing: JSX.Element;
}

const signs: readonly Sign[] = [
  ...marks.map(([shape, key]) => ({
    key,
    isThere: ({ balance }: Strips) => balance.marks.some((mark) => mark.shape === shape),
    width: 14,
    drawing: <MarkShape shape={shape} x={7} y={7} />,
  })),
  {
    key: 'legendSpell',
    isThere: ({ balance }) => balance.spells.length > 0,
    width: 16,
    drawing: <rect class="spell" y="5" width="16" height="4" />,
  },
  {
    key: 'topUpMinimum',
    isThere: ({ balance }) => balance.minimum !== null,
    width: 18,
    drawing: <path class="minimum" d="M0 7H18" />,
  },
  {
    key: 'legendReset',
    isThere: ({ limits }) => limits.some(({ windows }) => windows.length > 0),
    width: 8,
    drawing: <path class="window-end" d="M4 0V14" />,
  },
  {
    key: 'legendEarly',
    isThere: ({ limits }) => limits.some(({ windows }) => windows.some(({ ended }) => ended === 'early')),
    width: 14,
    drawing: <circle class="early" cx="7" cy="7" r="4" />,
  },
  {
    key: 'legendForecast',
    isThere: ({ limits }) =>
      limits.some(({ forecasts, windows }) => forecasts.length > 0 || windows.some((one) => one.forecasts.length > 0)),
    width: 18,
    drawing: (
      <g class="of-limit">
        <path class="forecast-range" d="M0 1L16 4V13Z" />
        <path class="forecast-middle" d="M0 1L16 8.5" />
        <path class="forecast-end" d="M16 4V13" />
      </g>
    ),
  },
  { key: 'legendUnread', isThere: () => true, width: 18, drawing: <path class="unread" d="M0 7H18" /> },
];

/** What the signs in the timeline mean, of those that this history has anywhere. */
export function Legend({ of }: { of: Strips }) {
  return (
    <ul class="legend">
      {signs
        .filter(({ isThere }) => isThere(of))
        .map(({ key, width, drawing }) => (
          <li key={key}>
            <svg width={width} height="14" aria-hidden="true">
              {drawing}
            </svg>
            {text(key)}
          </li>
        ))}
    </ul>
  );
}
