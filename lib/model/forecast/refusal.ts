import { z } from '../schema.ts';

/** Why something is not forecast. The screens have a sentence for each. */
export const RefusalReason = z.enum([
  /** Only five hours and the week have parameters; those of another length would be a guess. */
  'length-not-modelled',
  'no-reset-time',
  'not-started',
  /** The reset has passed since the last look. */
  'reset-passed',
  /** Of this limit nothing is left, or of another of the plan, which is reset no sooner. */
  'used-up',
  /** Nobody looked for so long that what was used since is anybody's guess. */
  'figures-too-old',
  /** Too little of the window has passed. */
  'too-early',
  /** The window seems to have been reset early, or not, and too little has passed of what it then would be. */
  'in-doubt',
  /** Use was watched for too short a time to say anything of the days to come. */
  'too-little-history',
  /** Credits may well be spent, but fewer than three debits were seen: what a percent costs is not known. */
  'too-few-debits',
  /** The site named no limit of the plan itself, so nothing gives way to credits. */
  'no-limits',
  /** The site gave no balance. */
  'no-balance',
  /** The account's credits have no end. */
  'unlimited',
  /** No grant is known, or the balance is below zero. */
  'no-grants',
  /** The settings of auto top-up were never seen, or lack the minimum or the target. */
  'top-up-not-known',
  /** The balance has been below the minimum for days and nothing was bought: when it will be, nobody knows. */
  'top-up-not-buying',
]);
export type RefusalReason = z.infer<typeof RefusalReason>;

/** No forecast, and why. */
export const Refusal = z.object({ refused: RefusalReason });
export type Refusal = z.infer<typeof Refusal>;

/** Whether an outcome is a refusal. */
export function isRefusal<Outcome extends object>(outcome: Outcome | Refusal): outcome is Refusal {
  return 'refused' in outcome;
}
