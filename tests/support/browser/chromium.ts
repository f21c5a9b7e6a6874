import { type BrowserContext, chromium, type Page as PlaywrightPage, type Route } from 'playwright';
import { answer } from './answer.ts';
import { asJson, fromJson } from './as-json.ts';
import { extensionSwitches } from './chromium-switches.ts';
import { stopWorkers } from './chromium-worker.ts';
import type { Driver, Launch, Page, Site, Size } from './driver.ts';
import { within } from './within.ts';

/** Starts Chromium with the extension and the stand-in for chatgpt.com. */
export async function openChromium(launch: Launch): Promise<Driver> {
  const context = await chromium.launchPersistentContext(launch.profileDirectory ?? '', {
    executablePath: launch.executable,
    headless: launch.headless,
    viewport: launch.headless ? { width: 1280, height: 800 } : null,
    args: switches(launch),
    ...(launch.locale && { locale: launch.locale }),
    ...(launch.zone && { timezoneId: launch.zone }),
  });
  try {
    const { site } = launch;
    if (site) await context.route(/^https?:/, (route) => answerRoute(site, route));
    return await driverOf(context, launch);
  } catch (error) {
    await context.close();
    throw error;
  }
}

function switches({ extensionDirectory, locale }: Launch): string[] {
  return [
    ...extensionSwitches(extensionDirectory),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-quic',
    '--disable-sync',
    // The stand-in answers before any name is looked up; whatever slips past it goes nowhere.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    ...(locale ? [`--lang=${locale}`] : []),
  ];
}

async function driverOf(context: BrowserContext, launch: Launch): Promise<Driver> {
  const extension = await extensionOrigin(context, launch);
  const closed = new Promise<void>((resolve) => {
    context.once('close', () => resolve());
  });
  // A visible window uses its first, empty tab. Without a window that tab stays: Chromium ends with its last one.
  const emptyTabs = launch.headless ? [] : context.pages();

  async function open(url: string, size?: Size): Promise<Page> {
    const page = emptyTabs.pop() ?? (await context.newPage());
    if (size) await page.setViewportSize(size);
    await page.goto(url);
    return pageOf(page);
  }

  return {
    name: 'chromium',
    open,
    extensionUrl: (path) => `${extension}/${path}`,
    inBackground: async <T>(expression: string) => {
      const worker = context.serviceWorkers().find((one) => one.url().startsWith(`${extension}/`));
      if (!worker) throw new Error('The background does not run');
      const value = worker.evaluate<string | undefined>(asJson(`((background) => ${expression})(globalThis)`));
      return fromJson<T>(await within(30, 'Evaluating in the background', value));
    },
    stopBackground: () => stopWorkers(context, extension),
    close: () => context.close(),
    closed,
  };
}

async function extensionOrigin(context: BrowserContext, { extensionDirectory }: Launch): Promise<string> {
  const [running] = context.serviceWorkers();
  const worker = running ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }).catch(() => undefined));
  if (!worker) throw new Error(`Chromium did not start the extension in ${extensionDirectory}`);
  return `chrome-extension://${new URL(worker.url()).host}`;
}

function pageOf(page: PlaywrightPage): Page {
  return {
    evaluate: async <T>(expression: string) => {
      const value = page.evaluate<string | undefined>(asJson(expression));
      return fromJson<T>(await within(30, 'Evaluating in the page', value));
    },
    goto: async (url) => {
      await page.goto(url);
    },
    screenshot: async (file) => {
      await page.screenshot({ path: file, fullPage: true });
    },
    colourScheme: (scheme) => page.emulateMedia({ colorScheme: scheme }),
    close: () => page.close(),
  };
}

async function answerRoute(site: Site, route: Route): Promise<void> {
  const request = route.request();
  const url = new URL(request.url());
  if (url.origin !== 'https://chatgpt.com') return route.abort();
  const fromExtension =
    request.serviceWorker() !== null ||
    (!request.isNavigationRequest() && request.frame().url().startsWith('chrome-extension:'));
  const said = await answer(site, { method: request.method(), url, headers: request.headers(), fromExtension });
  // Whoever asked may have gone while the stand-in was thinking.
  await route.fulfill({ status: said.status, headers: said.headers, body: said.body }).catch(() => {});
}
