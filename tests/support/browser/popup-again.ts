import type { Page } from './driver.ts';
import { until } from './until.ts';

/**
 * Draws the popup anew in the page that it stands in, while the browser keeps back what it has to say of permissions. Gives what
 * stands where before it has said anything, and after.
 */
export async function placesBeforeAndAfterAnswers(popup: Page): Promise<[before: string[], after: string[]]> {
  await popup.evaluate(drawAnew);
  await until(10, 'the popup stands', async () => (await popup.evaluate<string[]>(places)).length > 0);
  const before = await popup.evaluate<string[]>(places);
  await popup.evaluate('answer()');
  return [before, await popup.evaluate(places)];
}

const places = `[...document.querySelectorAll('[role=alert], h1, section, footer')].map(
  (part) => part.getBoundingClientRect().top + ' ' + part.textContent,
)`;

const drawAnew = `(() => {
  const released = Promise.withResolvers();
  const answers = [];
  globalThis.answer = () => (released.resolve(), Promise.all(answers).then(() => undefined));
  for (const { permissions, notifications } of [globalThis.browser, globalThis.chrome].filter(Boolean))
    for (const [asked, question] of [[permissions, 'contains'], [notifications, 'getPermissionLevel']]) {
      const ask = asked[question]?.bind(asked);
      if (ask)
        asked[question] = (...of) => {
          const answer = released.promise.then(() => ask(...of));
          answers.push(answer);
          return answer;
        };
    }
  const root = document.getElementById('root');
  root.replaceWith(root.cloneNode(false));
  return import(document.querySelector('script[src]').src + '?again').then(() => undefined);
})()`;
