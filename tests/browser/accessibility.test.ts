import axe, { type AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browsers.mjs';
import { widths } from '../gallery/gallery-state.ts';
import { states } from '../gallery/states.ts';
import { type Gallery, type GalleryWindow, openGallery, type View } from '../support/browser/gallery.ts';

const executable = findBrowser('chromium');

const views: Record<string, View> = {
  light: {},
  'dark, with reduced motion': { colorScheme: 'dark', reducedMotion: 'reduce' },
  'right to left, in Arabic': { lang: 'ar', dir: 'rtl' },
  'at 200 % zoom': { zoom: 2 },
  'in forced colours': { forcedColors: 'active', colorScheme: 'dark' },
};

describe.skipIf(executable === null)('Every state of every page is accessible', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery(executable ?? '');
  });
  afterAll(() => gallery?.close());

  describe.each(Object.entries(views))('%s', (_, view) => {
    const windows = new Map<string, GalleryWindow>();
    beforeAll(async () => {
      for (const [page, width] of Object.entries(widths)) {
        // The browser makes a popup wider where everything in it is larger; a page has to do with what there is.
        const grown = page === 'popup' ? (view.zoom ?? 1) : 1;
        const window = await gallery.window(view, { width: width * grown, height: 600 });
        await window.page.addInitScript(axe.source);
        windows.set(page, window);
      }
    });

    test.each(Object.keys(states))('%s', async (name) => {
      const window = windows.get(states[name]?.page ?? '') as GalleryWindow;
      await window.show(name);
      const { violations, incomplete } = await window.page.evaluate<AxeResults>(
        'axe.run({ resultTypes: ["violations"] })',
      );
      expect(violations.map(inWords)).toEqual([]);
      expect(incomplete.filter(({ id }) => !undecidable.has(id)).map(inWords)).toEqual([]);
      expect(await window.page.evaluate(overflow), 'wider than its window').toBe(0);
    });
  });
});

// What lies on a pattern has no one contrast, and a sign such as ✕ is no text to be named after.
const undecidable = new Set(['color-contrast', 'label-content-name-mismatch']);

const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

function inWords({ id, help, nodes }: AxeResults['violations'][number]): string {
  return `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`;
}
