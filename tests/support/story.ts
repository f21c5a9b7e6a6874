import { beforeAll, describe, onTestFinished, test } from 'vitest';
import { findBrowser } from '../../scripts/browsers.mjs';
import { built } from './browser/built.ts';
import type { BrowserName, Driver, Page } from './browser/driver.ts';
import { openBrowser } from './browser/open.ts';
import { until } from './browser/until.ts';
import { openedStore } from './opened-store.ts';
import { sampleAccount } from './site/sample-account.ts';
import { makeSite, type SampleSite } from './site/site.ts';

/** A browser with the built extension, a site to open in it, and what Spillway shows. */
export interface Stage {
  driver: Driver;
  site: SampleSite;
  /** Opens a page of the site. */
  visit(path: string): Promise<Page>;
  /** What the popup, opened once and left open, says now; its first words are waited for. */
  popup(): Promise<PopupView>;
  /** The popup once it says what is waited for. */
  popupWhen(what: string, isSo: (view: PopupView) => boolean): Promise<PopupView>;
  /** Runs JavaScript in the popup, as the extension. */
  inPopup<T>(expression: string): Promise<T>;
  /** Every row of every table that Spillway keeps. */
  stored(): Promise<Record<string, Record<string, unknown>[]>>;
}

export interface PopupView {
  verdict: string;
  plan: string;
  /** Percent left by the name of the limit. */
  left: Record<string, number>;
  text: string;
  /** The exact balance, where one stands there. */
  balance: string | null;
  badge: string;
  title: string;
}

/** Whether popup and badge show the sample account as it is at first. */
export function showsSample({ badge, left }: PopupView): boolean {
  return badge === '68' && left['Weekly limit'] === 68;
}

export const usagePath = '/codex/cloud/settings/analytics#usage';

/** Tells a story in each browser, with a new profile, the sample account, and times in Berlin. */
export function story(name: string, tell: (stage: Stage) => Promise<void>, only?: BrowserName): void {
  for (const browser of browsers) {
    if (only && only !== browser) continue;
    const executable = findBrowser(browser);
    test.skipIf(executable === null)(`${name}, in ${browser}`, async () => {
      const stage = await setUp(browser, executable ?? '');
      onTestFinished(() => stage.driver.close());
      await tell(stage);
    });
  }
}

/** Tells stories in one browser of each kind, one after the other: each finds what those before have left. */
export function stories<Name extends string>(
  names: readonly Name[],
  tell: (stage: Stage, name: Name) => Promise<void>,
): void {
  for (const browser of browsers) {
    const executable = findBrowser(browser);
    describe.skipIf(executable === null)(`in ${browser}`, () => {
      let stage: Stage;
      beforeAll(async () => {
        stage = await setUp(browser, executable ?? '');
        return () => stage.driver.close();
      });
      test.each(names)('%s', (name) => tell(stage, name));
    });
  }
}

const browsers = ['chromium', 'firefox'] as const;

async function setUp(browser: BrowserName, executable: string): Promise<Stage> {
  const site = makeSite(sampleAccount(Temporal.Now.instant()));
  const driver = await openBrowser(browser, {
    executable,
    extensionDirectory: built[browser].directory,
    site: site.site,
    headless: true,
    locale: 'en-GB',
    zone: 'Europe/Berlin',
  });

  let opened: Promise<Page> | undefined;
  const popupPage = () => {
    opened ??= driver.open(driver.extensionUrl('popup.html'), { width: 380, height: 640 });
    return opened;
  };
  const popupWhen = (what: string, isSo: (view: PopupView) => boolean) =>
    until(20, what, async () => {
      const now = await (await popupPage()).evaluate<PopupView>(view);
      return isSo(now) ? now : null;
    }) as Promise<PopupView>;
  return {
    driver,
    site,
    visit: (path) => driver.open(new URL(path, 'https://chatgpt.com').href),
    popup: () => popupWhen('the popup says anything', ({ verdict }) => verdict !== ''),
    popupWhen,
    inPopup: async (expression) => (await popupPage()).evaluate(expression),
    stored: async () => (await popupPage()).evaluate(wholeStore),
  };
}

const view = `(async () => {
  const { action } = globalThis.browser ?? globalThis.chrome;
  const meters = [...document.querySelectorAll('[role=meter]')];
  return {
    verdict: document.querySelector('h1')?.textContent ?? '',
    plan: document.querySelector('header option:checked, header b')?.textContent ?? '',
    left: Object.fromEntries(meters.map((m) => [m.getAttribute('aria-label'), Number(m.getAttribute('aria-valuenow'))])),
    text: document.body.innerText,
    balance: document.querySelector('.big data')?.value ?? null,
    badge: await action.getBadgeText({}),
    title: await action.getTitle({}),
  };
})()`;

const wholeStore = `(async () => {${openedStore}
  const tables = {};
  for (const name of db.objectStoreNames) tables[name] = await done(db.transaction(name).objectStore(name).getAll());
  db.close();
  return tables;
})()`;
