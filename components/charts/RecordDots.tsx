import { useRef } from 'preact/hooks';
import { text } from '../../lib/platform/text.ts';
import { scaled } from '../../lib/screen/chart/scale.ts';
import type { Format } from '../../lib/screen/format.ts';
import { useWidth } from './use-width.ts';

interface Props {
  name: string;
  /** How far each outcome was from the middle of its range, in half ranges: up to 1 it was within. */
  distances: readonly number[];
  format: Format;
}

const height = 30;
// What missed by more than this is drawn at the edge.
const farthest = 4;

/** Each outcome as a stroke: from the middle of the range on the left, past its end, to far beyond. */
export function RecordDots({ name, distances, format }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const width = useWidth(element);
  const x = (distance: number) => scaled(Math.min(distance, farthest), [0, farthest], [4, width - 4]);
  const within = distances.filter((distance) => distance <= 1).length;
  return (
    <div ref={element}>
      <svg
        class="record"
        width={width}
        height={height}
        role="img"
        aria-label={text('recordFacts', name, format.count(distances.length), format.count(within))}
      >
        <rect class="record-range" width={x(1)} height={height - 12} />
        {distances.map((distance, index) => (
          <line
            key={index}
            class={distance <= 1 ? 'record-held' : 'record-missed'}
            x1={x(distance)}
            x2={x(distance)}
            y1={distance <= 1 ? 3 : 0}
            y2={height - (distance <= 1 ? 15 : 12)}
          />
        ))}
        <text x={0} y={height - 2}>
          {text('recordMiddle', name)}
        </text>
        <text x={x(1) + 4} y={height - 2}>
          {text('recordEnd')}
        </text>
      </svg>
    </div>
  );
}
