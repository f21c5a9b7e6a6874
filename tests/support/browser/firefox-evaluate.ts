import { asJson, fromJson } from './as-json.ts';
import type { Bidi } from './bidi.ts';

type Outcome =
  | { type: 'success'; result: { value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** The value of an expression in a tab, or in one of Firefox's own windows. */
export async function evaluateIn<T>(bidi: Bidi, context: string, expression: string): Promise<T> {
  const script = { expression: asJson(expression), target: { context }, awaitPromise: true };
  const outcome = await bidi.send<Outcome>('script.evaluate', script);
  return fromJson<T>(valueIn(outcome));
}

/** Calls a function there, given as text, with something to tell us things: each is a `script.message` event. */
export async function callWithChannel(bidi: Bidi, context: string, functionDeclaration: string): Promise<void> {
  const channel = { type: 'channel', value: { channel: 'told' } };
  const script = { functionDeclaration, target: { context }, arguments: [channel], awaitPromise: false };
  valueIn(await bidi.send<Outcome>('script.callFunction', script));
}

function valueIn(outcome: Outcome): string | undefined {
  if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails.text);
  return outcome.result.value;
}
