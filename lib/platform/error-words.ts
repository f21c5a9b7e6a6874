/** What the browser calls an error: "QuotaExceededError". */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : String(error);
}

/** What the browser says of an error. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
