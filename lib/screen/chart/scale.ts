/** Puts a value of one range to its place in another, in proportion. */
export function scaled(
  value: number,
  [fromLow, fromHigh]: readonly [number, number],
  [toLow, toHigh]: readonly [number, number],
): number {
  if (fromHigh === fromLow) return toLow;
  return toLow + ((value - fromLow) / (fromHigh - fromLow)) * (toHigh - toLow);
}

/** Round numbers (1, 2 or 5 with zeros) from zero on up to the first that is no less than `most`, about `count` of them. */
export function roundSteps(most: number, count: number): number[] {
  if (!(most > 0)) return [0];
  const rough = most / count;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = size * ([1, 2, 5, 10].find((factor) => factor * size >= rough * (1 - 1e-9)) ?? 10);
  const steps = Math.ceil(most / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}
