import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from '../../tests/support/browser/built.ts';
import type { Driver, Site } from '../../tests/support/browser/driver.ts';
import { openBrowser } from '../../tests/support/browser/open.ts';
import { until } from '../../tests/support/browser/until.ts';
import { sampleAccount } from '../../tests/support/site/sample-account.ts';
import { makeSite } from '../../tests/support/site/site.ts';
import { findBrowser } from '../browsers.mjs';
import { benchFrames, type FrameTiming } from './frames.ts';
import { seedReadings } from './seed.ts';

/** First paints of a page of the extension, beside those of a blank one in turn with it, in milliseconds. */
export interface PaintTiming {
  page: string;
  /** What the store held. */
  store: string;
  openings: number;
  blankMedianMs: number;
  medianMs: number;
  /** `medianMs` by `blankMedianMs`. */
  timesBlank: number;
}

const openings = 30;
const blankPage = '<!doctype html><meta charset="utf-8"><title>blank</title><p>Nothing but this text.</p>';
const stores = { empty: 0, 'a year': 365, 'five years': 5 * 365 };

/**
 * Opens popup and dashboard in turn with a blank page, with an empty store and with years of readings every five minutes,
 * and moves over the timeline of the years.
 */
export async function benchPages(
  note: (text: string) => void,
): Promise<{ paints: PaintTiming[]; frames: FrameTiming[] }> {
  const executable = findBrowser('chromium');
  if (executable === null) throw new Error('Chromium is not installed; npm test installs it');
  const extensionDirectory = mkdtempSync(join(tmpdir(), 'spillway-bench-'));
  cpSync(built.chromium.directory, extensionDirectory, { recursive: true });
  writeFileSync(join(extensionDirectory, 'blank.html'), blankPage);
  const profileDirectory = mkdtempSync(join(tmpdir(), 'spillway-bench-profile-'));
  const { site } = makeSite(sampleAccount(Temporal.Now.instant()));
  const launch = { executable, extensionDirectory, profileDirectory, headless: true };
  const inBrowser = async <T>(site: Site | null, work: (driver: Driver) => Promise<T>) => {
    const driver = await openBrowser('chromium', { ...launch, site });
    return work(driver).finally(() => driver.close());
  };
  try {
    const paints: PaintTiming[] = [];
    const frames: FrameTiming[] = [];
    let filled = 0;
    for (const [store, days] of Object.entries(stores)) {
      note(`${store}: filling the store`);
      if (days > filled) {
        const tookMs = await inBrowser(site, (driver) => seedReadings(driver, filled, days));
        filled = days;
        note(`${store}: all that follows was worked out in ${(tookMs / 1000).toFixed(0)} s`);
      }
      // The stand-in would hold up each file of a page, of which a blank one has none.
      await inBrowser(null, async (driver) => {
        for (const page of ['popup.html', 'dashboard.html']) paints.push(await timed(driver, page, store));
        if (days > 0) frames.push(...(await benchFrames(driver, store)));
      });
    }
    return { paints, frames };
  } finally {
    for (const directory of [extensionDirectory, profileDirectory])
      rmSync(directory, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function timed(driver: Driver, page: string, store: string): Promise<PaintTiming> {
  const times: Record<'blank' | 'page', number[]> = { blank: [], page: [] };
  for (let opening = 0; opening < openings; opening++) {
    times.blank.push(await firstPaint(driver, 'blank.html'));
    times.page.push(await firstPaint(driver, page));
  }
  const [blankMedianMs, medianMs] = [median(times.blank), median(times.page)];
  return { page, store, openings, blankMedianMs, medianMs, timesBlank: medianMs / blankMedianMs };
}

/** Nothing is drawn before there is something to say, so the first paint with contents is that of the figures. */
async function firstPaint(driver: Driver, path: string): Promise<number> {
  const page = await driver.open(driver.extensionUrl(path), { width: 380, height: 640 });
  const paint = await until(20, `${path} has painted`, () =>
    page.evaluate<number>(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`),
  );
  await page.close();
  return paint;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
