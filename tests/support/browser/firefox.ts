import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver, Launch, Page, Size } from './driver.ts';
import { pageOf } from './firefox-page.ts';
import { offline, type Preferences, writePreferences } from './firefox-preferences.ts';
import { type FirefoxProcess, startFirefox } from './firefox-process.ts';
import { newProfile } from './firefox-profile.ts';
import { answerRequests } from './firefox-requests.ts';
import { browserWindow, stopBackground, switchLanguage } from './firefox-window.ts';

// Any will do, as long as it is known before the extension is installed.
const uuid = '5b1a1f0e-7c1d-4e53-9d0c-0a5e11e5a1b2';

/** Starts Firefox with the extension and the stand-in for chatgpt.com. */
export async function openFirefox(launch: Launch): Promise<Driver> {
  const { executable, extensionDirectory, headless, locale, zone, site } = launch;
  const id = extensionId(extensionDirectory);
  const keepProfile = launch.profileDirectory !== undefined;
  const profile = launch.profileDirectory ?? (await newProfile(executable));
  writePreferences(profile, preferences(id, locale));

  const firefox = await startFirefox({ executable, profile, keepProfile, headless, zone });
  try {
    const window = await browserWindow(firefox.bidi);
    if (locale) await switchLanguage(firefox.bidi, window, locale);
    if (site) await answerRequests(firefox.bidi, window, site);
    await firefox.bidi.send('webExtension.install', { extensionData: { type: 'path', path: extensionDirectory } });
    return driverOf(firefox, window, id, keepProfile);
  } catch (error) {
    await firefox.stop();
    throw error;
  }
}

/** The id that the built extension gives itself. */
export function extensionId(directory: string): string {
  const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

function preferences(id: string, locale: string | undefined): Preferences {
  return {
    ...offline,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    // An extension installed this way goes at close; what it stored stays for the next start with the same profile.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    ...(locale && { 'intl.accept_languages': locale }),
  };
}

function driverOf(
  { bidi, exited, quit, stop }: FirefoxProcess,
  window: string,
  id: string,
  keepProfile: boolean,
): Driver {
  const extensionUrl = (path: string) => `moz-extension://${uuid}/${path}`;

  async function open(url: string, size?: Size) {
    const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    if (size) await bidi.send('browsingContext.setViewport', { context, viewport: size });
    const page = pageOf(bidi, window, context);
    await page.goto(url);
    return page;
  }

  // Its pages may reach into the background; WebDriver may not.
  let ownPage: Promise<Page> | undefined;
  async function inBackground<T>(expression: string): Promise<T> {
    ownPage ??= open(extensionUrl('popup.html'));
    return (await ownPage).evaluate(`browser.runtime.getBackgroundPage().then((background) => ${expression})`);
  }

  async function close() {
    // Only a profile that is kept has to be written; Firefox is ended in any case.
    if (keepProfile) await quit().catch(() => {});
    bidi.close();
    await stop();
  }

  return {
    name: 'firefox',
    open,
    extensionUrl,
    inBackground,
    stopBackground: () => stopBackground(bidi, window, id),
    close,
    closed: exited,
  };
}
