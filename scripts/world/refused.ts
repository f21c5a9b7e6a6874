import { isRefusal, type Refusal } from '../../lib/model/forecast/refusal.ts';
import type { Tally } from './tally.ts';

/** Counts forecasts refused, and why. */
export function noteRefusal(tally: Tally, name: string, outcome: object | Refusal): void {
  tally.count(`refused: ${name}`, isRefusal(outcome));
  if (isRefusal(outcome)) tally.count(`why: ${name}: ${outcome.refused}`, true);
}
