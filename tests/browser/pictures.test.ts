import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browsers.mjs';
import { widths } from '../gallery/gallery-state.ts';
import { rareStates } from '../gallery/rare-states.tsx';
import { states } from '../gallery/states.ts';
import { type Gallery, type GalleryWindow, openGallery, type View } from '../support/browser/gallery.ts';
import { differingPixels, lettersOf } from '../support/browser/picture.ts';
import { smallPng } from '../support/browser/small-png.ts';

// `npm run pictures` draws them anew: look at what changed before keeping it.
const isRenewing = import.meta.env.MODE === 'renew';
const kept = fileURLToPath(new URL('../fixtures/pictures/', import.meta.url));
const drawn = fileURLToPath(new URL('../../.output/pictures/', import.meta.url));
const lettersFile = `${kept}letters.txt`;

/** Less than a word changes more. */
const tolerated = 40;

const themes = { light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' } } satisfies Record<string, View>;
const directions = { '': { lang: 'en' }, '-ar': { lang: 'ar', dir: 'rtl' } } satisfies Record<string, View>;

const all = Object.keys(states);
const mainStates = all.filter((name) => name.startsWith('popup-')).slice(0, 8);
const inAllViews = [...mainStates, 'history-year'];
const inBothThemes = ['options-chosen', 'welcome-reads', 'history-opened'];
const inNone = ['options-as-installed', ...Object.keys(rareStates)];
const inOne = all.filter((name) => ![inAllViews, inBothThemes, inNone].some((names) => names.includes(name)));

const views: Record<string, View & { names: readonly string[] }> = {};
for (const [theme, look] of Object.entries(themes))
  for (const [suffix, direction] of Object.entries(directions))
    views[`${theme}${suffix}`] = {
      ...look,
      ...direction,
      names: [
        ...inAllViews,
        ...(suffix === '' ? inBothThemes : []),
        ...(suffix === '' && theme === 'light' ? inOne : []),
      ],
    };

views.forced = {
  forcedColors: 'active',
  colorScheme: 'dark',
  names: ['popup-plan-covers', 'popup-credits', 'history-year'],
};

const languages = readdirSync(new URL('../../public/_locales/', import.meta.url)).map((name) => name.replace('_', '-'));

/** The words in charts that lie on one another; lines may touch, since letters do not fill them. */
const overlapping = `(() => {
  const all = [...document.querySelectorAll('.balance > span')].map((one) => [one.textContent, one.getBoundingClientRect()]);
  return all.flatMap(([words, box], index) =>
    all
      .slice(index + 1)
      .filter(([, { left, right }]) => box.left < right && left < box.right)
      .filter(([, { top, bottom }]) => box.top < bottom - 4 && top < box.bottom - 4)
      .map(([others]) => words + ' / ' + others),
  );
})()`;

interface Explained {
  tip: DOMRect;
  of: DOMRect;
  width: number;
  height: number;
}

/** Where the tip that is open stands, where that of which it is, and how large the page is. */
const explained = `(() => {
  const tip = document.querySelector('[role=tooltip]:not([hidden])');
  const { scrollWidth: width, scrollHeight: height } = document.documentElement;
  const boxOf = (element) => element.getBoundingClientRect().toJSON();
  return { tip: boxOf(tip), of: boxOf(tip.parentElement), width, height };
})()`;

const executable = findBrowser('chromium');

describe.skipIf(executable === null)('Pages look as in the pictures kept of them', () => {
  let gallery: Gallery;
  let hasOtherLetters = false;

  beforeAll(async () => {
    gallery = await openGallery(executable ?? '');
    mkdirSync(drawn, { recursive: true });
    mkdirSync(kept, { recursive: true });
    const { page } = await gallery.window({}, { width: 100, height: 100 });
    const letters = await lettersOf(page);
    if (isRenewing) writeFileSync(lettersFile, `${letters}\n`);
    hasOtherLetters = readFileSync(lettersFile, 'utf8').trim() !== letters;
  });
  afterAll(() => gallery?.close());

  describe.each(Object.entries(views))('%s', (view, { names, ...look }) => {
    const windows = new Map<string, GalleryWindow>();
    beforeAll(async () => {
      for (const [page, width] of Object.entries(widths))
        windows.set(page, await gallery.window({ ...look, reducedMotion: 'reduce' }, { width, height: 100 }));
    });

    test.for(names)('%s', async (name, { skip }) => {
      skip(hasOtherLetters, 'The pictures were drawn with other fonts than this computer has.');
      const { page, show } = windows.get(states[name]?.page ?? '') as GalleryWindow;
      await show(name);
      const picture = await page.screenshot({ fullPage: true });
      const file = `${name}-${view}.png`;
      if (isRenewing) writeFileSync(kept + file, await smallPng(page, picture));
      const differing = await differingPixels(page, readFileSync(kept + file), picture);
      if (differing === null || differing > tolerated) writeFileSync(drawn + file, picture);
      expect(differing, `it has another size: see .output/pictures/${file}`).not.toBeNull();
      expect(differing, `pixels that differ: see .output/pictures/${file}`).toBeLessThanOrEqual(tolerated);
    });
  });

  // Browsers give a popup 600 pixels at most.
  test.each(languages)(
    'The main states of the popup, and a first switch to credits, need no scrolling, and no words lie on others: %s',
    async (lang) => {
      const dir = lang === 'ar' ? 'rtl' : 'ltr';
      const { page, show } = await gallery.window({ lang, dir }, { width: 380, height: 600 });
      const wrong: string[] = [];
      for (const name of [...mainStates, 'popup-first-ending']) {
        await show(name);
        const [width, height] = await page.evaluate<[number, number]>(
          '[document.documentElement.scrollWidth, document.documentElement.scrollHeight]',
        );
        if (width > 380 || height > 600) wrong.push(`${name}: ${width} × ${height}`);
        wrong.push(...(await page.evaluate<string[]>(overlapping)));
      }
      expect(wrong).toEqual([]);
      await page.context().close();
    },
  );

  test.each(languages)('What explains something covers nothing of it, and stays within the popup: %s', async (lang) => {
    const dir = lang === 'ar' ? 'rtl' : 'ltr';
    const { page, show } = await gallery.window({ lang, dir }, { width: 380, height: 600 });
    for (const name of ['popup-more-of-a-limit', 'popup-more-of-credits']) {
      await show(name);
      const { tip, of, width, height } = await page.evaluate<Explained>(explained);
      expect([width, height <= 600, tip.left >= 0, tip.right <= 380, tip.top >= 0], name).toEqual([
        380,
        true,
        true,
        true,
        true,
      ]);
      expect(tip.bottom, name).toBeLessThanOrEqual(of.top);
    }
    await page.context().close();
  });

  test('Nothing in the popup moves when reading begins', async () => {
    const { page, show } = await gallery.window({}, { width: 380, height: 600 });
    const tops = async (name: string) => {
      await show(name);
      return page.evaluate<number[]>(
        '[...document.querySelectorAll("h1, section, footer")].map((part) => part.getBoundingClientRect().top)',
      );
    };
    expect(await tops('popup-reading')).toEqual(await tops('popup-plan-covers'));
    await page.context().close();
  });

  // Twice as fine, and of a long page its beginning: of history the timeline with what is forecast below it.
  const shown = { popup: 200, tab: 1000, history: 1844 };
  test.runIf(isRenewing).each([
    ['popup-light', 'popup-plan-covers', 'light'],
    ['popup-dark', 'popup-credits', 'dark'],
    ['options-light', 'options-chosen', 'light'],
    ['options-dark', 'options-chosen', 'dark'],
    ['welcome-light', 'welcome-fresh', 'light'],
    ['welcome-dark', 'welcome-fresh', 'dark'],
    ['history-light', 'history-year', 'light'],
    ['history-dark', 'history-year', 'dark'],
  ] as const)('docs/%s.png', async (file, name, colorScheme) => {
    const of = states[name]?.page ?? 'tab';
    const { page, show } = await gallery.window({ colorScheme, zoom: 2 }, { width: 2 * widths[of], height: shown[of] });
    await show(name);
    const picture = await page.screenshot({ fullPage: of === 'popup' });
    writeFileSync(fileURLToPath(new URL(`../../docs/${file}.png`, import.meta.url)), await smallPng(page, picture));
    await page.context().close();
  });
});
