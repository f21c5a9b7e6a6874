import type { Span } from '../../lib/model/series/span.ts';
import { scaled } from '../../lib/screen/chart/scale.ts';
import type { ShownForecast } from '../../lib/screen/timeline/forecasts.ts';

interface Props {
  forecasts: readonly ShownForecast[];
  span: Span;
  width: number;
  y: (left: number) => number;
}

/** What was, or is, expected of windows: from the moment the forecast was made to the range at the reset. */
export function ForecastWedges({ forecasts, span, width, y }: Props) {
  const x = (ms: number) => scaled(ms, [span.fromMs, span.toMs], [0, width]);
  return (
    <>
      {forecasts.map(({ madeAtMs, leftThen, resetsAtMs, leftMost, left, leftLeast }) => (
        <g key={madeAtMs} class="forecast">
          {leftThen !== null && (
            <>
              <path
                d={`M${x(madeAtMs)} ${y(leftThen)}L${x(resetsAtMs)} ${y(leftMost)}V${y(leftLeast)}Z`}
                class="forecast-range"
              />
              <path d={`M${x(madeAtMs)} ${y(leftThen)}L${x(resetsAtMs)} ${y(left)}`} class="forecast-middle" />
            </>
          )}
          <line class="forecast-end" x1={x(resetsAtMs)} x2={x(resetsAtMs)} y1={y(leftMost)} y2={y(leftLeast)} />
        </g>
      ))}
    </>
  );
}
