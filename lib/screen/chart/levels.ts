/** A height that is marked in a chart, with what is written beside it. */
export interface Level {
  y: number;
  label: string;
  /** One that means something, beside those that only make a scale. */
  kind?: 'minimum';
}

// As high as its letters.
const nameHeight = 11;

/** The levels that there is room to name: those of the scale give way to one that means something. */
export function namedLevels(levels: readonly Level[]): Level[] {
  const meant = levels.filter(({ kind }) => kind !== undefined);
  return levels.filter(
    ({ y, kind }) => kind !== undefined || meant.every((other) => Math.abs(other.y - y) >= nameHeight),
  );
}
