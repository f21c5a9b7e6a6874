/** How much is kept of one account, and since when. */
export interface Kept {
  account: string;
  readings: number;
  since: Temporal.Instant | null;
}
