import type { CreditsParameters } from './parameters.ts';

/** Hours until a purchase that is due is made, at a place among all: most come within minutes, some hours late. */
export function latenessAt(standing: number, { late }: CreditsParameters): number {
  return standing > late.from ? Math.min(late.most, late.hours * (Math.exp(standing - late.from) - late.leastOff)) : 0;
}
