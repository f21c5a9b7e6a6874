import { type Level, namedLevels } from '../../lib/screen/chart/levels.ts';

/** What the heights of a chart stand for: beside it, where nothing is drawn. */
export function LevelNames({ levels, height }: { levels: readonly Level[]; height: number }) {
  return (
    <svg class="level-names" height={height} aria-hidden="true">
      {namedLevels(levels).map(({ y, label, kind }) => (
        <text key={label} class={kind} x={6} y={y + 3.5}>
          {label}
        </text>
      ))}
    </svg>
  );
}
