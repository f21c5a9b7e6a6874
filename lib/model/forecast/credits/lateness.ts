import type { CreditsParameters } from './parameters.ts';

// So the least late of the late ones come a tenth of `late.hours` after they are due.
const leastOff = 0.9;

/** Hours until a purchase that is due is made, at a place among all: most come within minutes, some hours late. */
export function latenessAt(standing: number, { late }: CreditsParameters): number {
  return standing > late.from ? Math.min(late.most, late.hours * (Math.exp(standing - late.from) - leastOff)) : 0;
}
