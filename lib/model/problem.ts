import { z } from './schema.ts';

/** Why an answer could not be read at all. The screens have a sentence for each. */
export const ProblemReason = z.enum([
  'empty',
  'not-json',
  'not-an-object',
  'unknown-shape',
  'unknown-address',
  'signed-out',
  'no-figures',
]);
export type ProblemReason = z.infer<typeof ProblemReason>;

/** An answer that could not be read, with a sample that holds its shape and nothing personal. */
export const Problem = z.object({
  kind: z.literal('problem'),
  reason: ProblemReason,
  sample: z.string(),
});
export type Problem = z.infer<typeof Problem>;

/** Whether an outcome is a problem. */
export function isProblem<Outcome extends object>(outcome: Outcome | Problem): outcome is Problem {
  return 'reason' in outcome;
}
