import { accountHeader, type ObservedRequest, observedRequest } from './observed-request.ts';
import { largestAnswer, type SeenAnswer } from './seen.ts';

/** Copies the page's own answers from `XMLHttpRequest`, in the same way as from `fetch`. */
export function observeXhr(report: (seen: SeenAnswer) => void): void {
  const requests = new WeakMap<XMLHttpRequest, ObservedRequest>();
  after('open', (xhr, [method, address]) => {
    const request = observedRequest(String(method), String(address));
    // One object can be opened again; it then stands for the new request only.
    requests.delete(xhr);
    if (request === undefined) return;
    requests.set(xhr, request);
    const onLoad = () => {
      if (requests.get(xhr) === request) copy(xhr, request, report);
    };
    xhr.addEventListener('load', onLoad, { once: true });
  });
  after('setRequestHeader', (xhr, [name, value]) => {
    const request = requests.get(xhr);
    if (request && String(name).toLowerCase() === accountHeader.toLowerCase()) request.account = String(value);
  });
}

/** Runs `watch` after each call of a method of XMLHttpRequest, which the page cannot tell. */
function after(
  method: 'open' | 'setRequestHeader',
  watch: (xhr: XMLHttpRequest, args: readonly unknown[]) => void,
): void {
  const prototype: Record<typeof method, (...args: never[]) => unknown> = XMLHttpRequest.prototype;
  prototype[method] = new Proxy(prototype[method], {
    apply(original, xhr: XMLHttpRequest, args: never[]) {
      const result: unknown = Reflect.apply(original, xhr, args);
      try {
        watch(xhr, args);
      } catch {}
      return result;
    },
  });
}

function copy(xhr: XMLHttpRequest, request: ObservedRequest, report: (seen: SeenAnswer) => void): void {
  if (xhr.status !== 200) return;
  const { responseType } = xhr;
  const text =
    responseType === 'json'
      ? JSON.stringify(xhr.response)
      : ['', 'text'].includes(responseType)
        ? xhr.responseText
        : '';
  if (text && text.length <= largestAnswer) report({ ...request, text });
}
