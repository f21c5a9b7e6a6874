import { useEffect, useRef } from 'preact/hooks';
import { lengthMs, type Span } from '../../lib/model/series/span.ts';
import { text } from '../../lib/platform/text.ts';
import { spanAfterDrag, stepOfKey, stepOfWheel, type TimeStep } from '../../lib/screen/timeline/steps.ts';

interface Props {
  span: Span;
  bounds: Span;
  /** The moment whose figures are read out. */
  atMs: number;
  /** The figures there, in words. */
  said: string;
  onStep: (step: TimeStep) => void;
}

/**
 * What lies over the charts and takes pointer, wheel, fingers and keys. To whoever does not see it, it is a slider
 * over time that says the figures of the moment it stands at.
 */
export function TimeHandle({ span, bounds, atMs, said, onStep }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const fingers = useRef(new Map<number, number>());
  const current = useRef({ span, onStep });
  current.current = { span, onStep };

  const shareOf = (clientX: number) => {
    const { left, width } = element.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return (clientX - left) / (width || 1);
  };
  const momentAt = (clientX: number) => span.fromMs + shareOf(clientX) * lengthMs(span);

  useEffect(() => {
    const handle = element.current;
    // Not as a property: to keep the page from scrolling, it must not be passive.
    const take = (event: WheelEvent) => {
      const step = stepOfWheel(event, shareOf(event.clientX), document.activeElement === handle);
      if (!step) return;
      event.preventDefault();
      current.current.onStep(step);
    };
    handle?.addEventListener('wheel', take, { passive: false });
    return () => handle?.removeEventListener('wheel', take);
  }, []);

  const drag = (event: PointerEvent) => {
    const held = fingers.current;
    const before = [...held.values()];
    if (!held.has(event.pointerId)) return onStep({ kind: 'point', atMs: momentAt(event.clientX) });
    held.set(event.pointerId, shareOf(event.clientX));
    onStep({ kind: 'look', span: spanAfterDrag(span, before, [...held.values()]) });
  };
  // A finger leaves as soon as it is lifted, and then one wants to read; so does whoever goes on by keys.
  const leave = ({ pointerType }: PointerEvent) => {
    if (pointerType === 'mouse' && document.activeElement !== element.current) onStep({ kind: 'point', atMs: null });
  };
  const letGo = (event: PointerEvent) => fingers.current.delete(event.pointerId);

  return (
    <div
      ref={element}
      class="time-handle"
      role="slider"
      tabIndex={0}
      aria-label={text('timelineMoment')}
      aria-describedby="timeline-help"
      aria-valuemin={minutes(bounds.fromMs)}
      aria-valuemax={minutes(bounds.toMs)}
      aria-valuenow={minutes(atMs)}
      aria-valuetext={said}
      onKeyDown={(event) => {
        const step = stepOfKey(event);
        if (!step) return;
        event.preventDefault();
        onStep(step);
      }}
      onPointerDown={(event) => {
        element.current?.setPointerCapture?.(event.pointerId);
        fingers.current.set(event.pointerId, shareOf(event.clientX));
        onStep({ kind: 'point', atMs: momentAt(event.clientX) });
      }}
      onPointerMove={drag}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onPointerLeave={leave}
    />
  );
}

function minutes(ms: number): number {
  return Math.round(ms / 60_000);
}
