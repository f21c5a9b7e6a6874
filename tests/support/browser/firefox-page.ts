import { writeFile } from 'node:fs/promises';
import type { Bidi } from './bidi.ts';
import type { Page } from './driver.ts';
import { evaluateIn } from './firefox-evaluate.ts';
import { until } from './until.ts';

const schemePreference = 'layout.css.prefers-color-scheme.content-override';
const schemes = { dark: 0, light: 1 };

/** A tab of Firefox; `window` is the browser's own window. */
export function pageOf(bidi: Bidi, window: string, context: string): Page {
  return {
    evaluate: (expression) => evaluateIn(bidi, context, expression),
    goto: async (url) => {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    screenshot: async (file) => {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
        context,
        origin: 'document',
      });
      await writeFile(file, data, 'base64');
    },
    colourScheme: async (scheme) => {
      await evaluateIn(bidi, window, `Services.prefs.setIntPref('${schemePreference}', ${schemes[scheme]})`);
      const holds = `matchMedia('(prefers-color-scheme: ${scheme})').matches`;
      await until(5, `the page is ${scheme}`, () => evaluateIn(bidi, context, holds));
    },
    close: async () => {
      await bidi.send('browsingContext.close', { context });
    },
  };
}
