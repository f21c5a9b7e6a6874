import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { until } from '../../tests/support/browser/until.ts';
import { root } from '../run.ts';
import { openSample, type Ready } from './sample.ts';

const folder = join(root, '.output', 'start');
const pictures = {
  light: join(folder, 'popup-light.png'),
  dark: join(folder, 'popup-dark.png'),
  page: join(folder, 'page.png'),
};

/** Prints what the popup says about the sample account, and saves pictures of it and of the page. */
export async function showHeadless(ready: Ready): Promise<void> {
  const { browser, usagePage, popup } = await openSample(ready, true);
  try {
    const hasFigures = "Boolean(document.querySelector('h1')?.innerText && document.querySelector('[role=meter]'))";
    await until(30, 'the popup shows figures', () => popup.evaluate(hasFigures));

    await mkdir(folder, { recursive: true });
    for (const scheme of ['light', 'dark'] as const) {
      await popup.colourScheme(scheme);
      await popup.screenshot(pictures[scheme]);
    }
    await usagePage.screenshot(pictures.page);
    console.log(tidy(await popup.evaluate('document.body.innerText')));
  } finally {
    await browser.close();
  }
  console.log(
    `\nPictures:\n${Object.values(pictures)
      .map((file) => `  ${relative(root, file)}\n`)
      .join('')}`,
  );
}

/** Without blank lines, and without spaces at the ends of lines. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}
