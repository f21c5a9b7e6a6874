/** Wraps an expression so that both browsers hand back its awaited value as the same text, and nothing else. */
export function asJson(expression: string): string {
  return `(async () => JSON.stringify(await (${expression})))()`;
}

/** What `asJson` made; an expression without a value gives undefined. */
export function fromJson<T>(text: string | undefined): T {
  return (text === undefined ? undefined : JSON.parse(text)) as T;
}
