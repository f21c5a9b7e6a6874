import { smallText } from '../small-text.ts';
import { accountHeader, type ObservedRequest, observedRequest } from './observed-request.ts';
import { largestAnswer, type SeenAnswer } from './seen.ts';

/**
 * Copies the page's own answers from `fetch`. The page gets the very promise it
 * would have got; whatever goes wrong here stays here.
 */
export function observeFetch(report: (seen: SeenAnswer) => void): void {
  window.fetch = new Proxy(window.fetch, {
    apply(fetch, self, args: Parameters<typeof window.fetch>) {
      const answer: Promise<Response> = Reflect.apply(fetch, self, args);
      try {
        const request = requestOf(...args);
        if (request) answer.then((response) => copy(request, response, report)).catch(() => {});
      } catch {}
      return answer;
    },
  });
}

function requestOf(input: RequestInfo | URL, init?: RequestInit): ObservedRequest | undefined {
  const asked = input instanceof Request ? input : undefined;
  // Other objects would have to be turned into text, which the page could notice.
  const address = asked ? asked.url : typeof input === 'string' || input instanceof URL ? input : undefined;
  if (address === undefined) return undefined;
  const request = observedRequest(init?.method ?? asked?.method ?? 'GET', address);
  if (request === undefined) return undefined;
  const account = new Headers(init?.headers ?? asked?.headers).get(accountHeader);
  return { ...request, account: account ?? request.account };
}

async function copy(request: ObservedRequest, response: Response, report: (seen: SeenAnswer) => void): Promise<void> {
  if (response.status !== 200 || Number(response.headers.get('content-length')) > largestAnswer) return;
  const text = await smallText(response.clone(), largestAnswer);
  if (text !== null) report({ ...request, text });
}
