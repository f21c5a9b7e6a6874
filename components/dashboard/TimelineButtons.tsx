import { hourMs } from '../../lib/model/moment.ts';
import { lengthMs, type Span } from '../../lib/model/series/span.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import type { TimeStep } from '../../lib/screen/timeline/steps.ts';

interface Props {
  span: Span;
  nowMs: number;
  onStep: (step: TimeStep) => void;
}

const spans = [
  ['spanSixHours', 6 * hourMs],
  ['spanDay', 24 * hourMs],
  ['spanWeek', 168 * hourMs],
  ['spanMonth', 30 * 24 * hourMs],
  ['spanQuarter', 91 * 24 * hourMs],
  ['spanYear', 366 * 24 * hourMs],
] as const satisfies readonly (readonly [TextKey, number])[];

/** The same that wheel, fingers and keys do, for whoever has a pointer that can only click. */
export function TimelineButtons({ span, nowMs, onStep }: Props) {
  return (
    <div class="timeline-buttons">
      <div role="group" aria-label={text('spanOf')} class="segments">
        {spans.map(([key, length]) => (
          <button
            key={key}
            type="button"
            aria-pressed={Math.abs(lengthMs(span) - length) < hourMs / 2}
            onClick={() => onStep({ kind: 'recent', nowMs, lengthMs: length })}
          >
            {text(key)}
          </button>
        ))}
        <button type="button" onClick={() => onStep({ kind: 'recent', nowMs, lengthMs: Number.POSITIVE_INFINITY })}>
          {text('spanAll')}
        </button>
      </div>
      <div role="group" aria-label={text('timelineMove')} class="segments move">
        <Sign label={text('earlier')} sign="←" onClick={() => onStep({ kind: 'pan', share: -0.5 })} />
        <Sign label={text('later')} sign="→" onClick={() => onStep({ kind: 'pan', share: 0.5 })} />
        <Sign label={text('nearer')} sign="+" onClick={() => onStep({ kind: 'zoom', factor: 0.5, aboutShare: null })} />
        <Sign label={text('farther')} sign="−" onClick={() => onStep({ kind: 'zoom', factor: 2, aboutShare: null })} />
      </div>
    </div>
  );
}

function Sign({ label, sign, onClick }: { label: string; sign: string; onClick: () => void }) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
