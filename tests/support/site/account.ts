/** What one answer of the site is. */
export interface SampleAnswer {
  /** Sent as JSON, or as it is when it is text already. */
  body: unknown;
  status?: number;
  headers?: Record<string, string>;
  delayMs?: number;
}

/** A made-up account: what the stand-in for chatgpt.com says about it. */
export interface SampleAccount {
  /** What the page sends as `ChatGPT-Account-Id`. */
  accountId: string;
  /** By path, without the query: `'/backend-api/wham/usage'`. Every other path is a 404. */
  answers: Record<string, SampleAnswer>;
  /** Language the page says it is in; it speaks English unless `pageText` is given. */
  pageLanguage?: string;
  /** The usage page's text, shown as it is; the page then asks for nothing. */
  pageText?: string;
}

/** Who is signed in. The page shows it beside the figures, and nothing of it may ever be kept. */
export const owner = { name: 'Robin Sample', email: 'person@example.com' };
