/** What becomes of something that may not work: it says so, or fails. */
export function outcomeOf(act: () => Promise<boolean>): Promise<'done' | 'failed'> {
  return act().then(
    (worked) => (worked ? 'done' : 'failed'),
    () => 'failed',
  );
}
