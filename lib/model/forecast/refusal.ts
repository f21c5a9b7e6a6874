import { z } from '../schema.ts';

/** Why a window is not forecast. The screens have a sentence for each. */
export const RefusalReason = z.enum([
  /** Only five hours and the week have parameters; those of another length would be a guess. */
  'length-not-modelled',
  'no-reset-time',
  'not-started',
  /** The reset has passed since the last look. */
  'reset-passed',
  'used-up',
  /** Nobody looked for so long that what was used since is anybody's guess. */
  'figures-too-old',
  /** Too little of the window has passed. */
  'too-early',
]);
export type RefusalReason = z.infer<typeof RefusalReason>;

/** No forecast, and why. */
export const Refusal = z.object({ refused: RefusalReason });
export type Refusal = z.infer<typeof Refusal>;

/** Whether an outcome is a refusal. */
export function isRefusal<Outcome extends object>(outcome: Outcome | Refusal): outcome is Refusal {
  return 'refused' in outcome;
}
