import type { Bidi } from './bidi.ts';
import { evaluateIn } from './firefox-evaluate.ts';

/** Firefox's own window, where scripts may do all that the browser may. */
export async function browserWindow(bidi: Bidi): Promise<string> {
  const tree = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const [window] = tree.contexts;
  if (!window) throw new Error('Firefox has no window');
  return window.context;
}

/** Switches to a language whether or not its language pack is installed, as Firefox's own tests do. */
export async function switchLanguage(bidi: Bidi, window: string, locale: string): Promise<void> {
  const language = JSON.stringify(locale);
  await evaluateIn(bidi, window, `Services.locale.availableLocales = [${language}, 'en-US']`);
  await evaluateIn(bidi, window, `Services.locale.requestedLocales = [${language}]`);
}

/** Stops the background of an extension, at once and whatever it is doing. */
export async function stopBackground(bidi: Bidi, window: string, id: string): Promise<void> {
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
  const atOnce = '{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }';
  await evaluateIn(bidi, window, `${extension}.terminateBackground(${atOnce})`);
  const state = await evaluateIn(bidi, window, `${extension}.backgroundState`);
  if (state !== 'stopped') throw new Error(`Firefox did not stop the background: it is ${state}`);
}
