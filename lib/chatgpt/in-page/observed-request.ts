import { kindAt } from '../endpoints.ts';

/** What Spillway takes of a request: where it went, and for which account. */
export interface ObservedRequest {
  path: string;
  account: string | null;
}

/** The one header that is ever looked at. */
export const accountHeader = 'ChatGPT-Account-Id';

/** The request, if its answer is one of those that Spillway reads; else undefined. */
export function observedRequest(method: string, address: string | URL): ObservedRequest | undefined {
  if (method.toUpperCase() !== 'GET') return undefined;
  const url = new URL(address, location.href);
  if (url.origin !== location.origin || kindAt(url.pathname) === undefined) return undefined;
  return { path: url.pathname, account: url.searchParams.get('account_id') };
}
