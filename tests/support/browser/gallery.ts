import { fileURLToPath } from 'node:url';
import { type BrowserContextOptions, chromium, type Page } from 'playwright';
import { build, type Rolldown } from 'vite';

const root = fileURLToPath(new URL('../../gallery', import.meta.url));
const origin = 'http://gallery.invalid/';

/** How a state is looked at. */
export interface View extends Pick<BrowserContextOptions, 'colorScheme' | 'forcedColors' | 'reducedMotion'> {
  dir?: 'ltr' | 'rtl';
  /** As browsers name theirs: `'pt-BR'`. */
  lang?: string;
  /** 2: everything is twice as large, as the browser's own zoom makes it. */
  zoom?: number;
}

export interface Gallery {
  /** A window that shows states in one way. */
  window(view: View, size: { width: number; height: number }): Promise<GalleryWindow>;
  close(): Promise<void>;
}

export interface GalleryWindow {
  page: Page;
  show(state: string): Promise<void>;
}

/** Builds the gallery in memory and opens it in Chromium, which asks nothing of any network. */
export async function openGallery(executablePath: string): Promise<Gallery> {
  const files = await builtFiles();
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // Letters are drawn alike whatever the display.
  const args = [...sandbox, '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];
  const browser = await chromium.launch({ executablePath, args });

  async function window(
    { lang = 'en', dir = 'ltr', zoom = 1, ...media }: View,
    size: { width: number; height: number },
  ) {
    const viewport = { width: size.width / zoom, height: size.height / zoom };
    const context = await browser.newContext({ ...media, viewport, deviceScaleFactor: zoom, locale: 'en-GB' });
    await context.route('**/*', (route) => {
      const name = new URL(route.request().url()).pathname.slice(1) || 'index.html';
      const body = files.get(name);
      return body === undefined ? route.abort() : route.fulfill({ body, contentType: typeOf(name) });
    });
    const page = await context.newPage();
    let isOpen = false;
    const show = async (state: string) => {
      if (isOpen) await page.evaluate(`dispatchEvent(new CustomEvent('show', { detail: '${state}' }))`);
      else await page.goto(`${origin}?${new URLSearchParams({ state, dir, lang })}`);
      isOpen = true;
      await page.waitForSelector(`html[data-stands="${state}"]`, { state: 'attached' });
    };
    return { page, show };
  }

  return { window, close: () => browser.close() };
}

async function builtFiles(): Promise<Map<string, string | Buffer>> {
  const built = await build({ root, configFile: `${root}/vite.config.ts`, build: { write: false } });
  const { output } = built as Rolldown.RolldownOutput;
  return new Map(
    output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : Buffer.from(file.source)] as const),
  );
}

function typeOf(name: string): string {
  return name.endsWith('.js') ? 'text/javascript' : 'text/html';
}
