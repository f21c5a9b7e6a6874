/** One browser with the built extension in it, whichever browser it is. */
export interface Driver {
  readonly name: BrowserName;
  /** Opens a tab and waits until it has loaded. */
  open(url: string, size?: Size): Promise<Page>;
  /** The address of a page of the extension: `extensionUrl('popup.html')`. */
  extensionUrl(path: string): string;
  /** The value of a JavaScript expression in which `background` is the global object of the running background. */
  inBackground<T>(expression: string): Promise<T>;
  /** Stops the background as the browser does when it is idle, and returns once it has stopped. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
  /** Settles when the browser has gone, whoever closed it. */
  readonly closed: Promise<void>;
}

export type BrowserName = 'chromium' | 'firefox';

export interface Size {
  width: number;
  height: number;
}

export interface Page {
  /** The value of a JavaScript expression in the page's own world; promises are awaited, the result goes through JSON. */
  evaluate<T>(expression: string): Promise<T>;
  goto(url: string): Promise<void>;
  /** Saves the whole page as PNG. */
  screenshot(file: string): Promise<void>;
  /** What `prefers-color-scheme` says. In Firefox this holds for every page of the browser. */
  colourScheme(scheme: 'light' | 'dark'): Promise<void>;
  close(): Promise<void>;
}

/** The stand-in for chatgpt.com. */
export type Site = (request: SiteRequest) => SiteAnswer;

export interface SiteRequest {
  method: string;
  url: URL;
  /** By lower-case name. */
  headers: Record<string, string>;
  /** Asked by the extension's background or pages, not by a page of the site. */
  fromExtension: boolean;
}

export interface SiteAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
  delayMs?: number;
}

export interface Launch {
  executable: string;
  extensionDirectory: string;
  /** Answers every request for chatgpt.com; requests for any other host fail. Null: all fail, and no page is held up. */
  site: Site | null;
  headless: boolean;
  /** Kept after close; without one the profile is new and removed at close. */
  profileDirectory?: string;
  /** Language of browser, pages and extension, as browsers name theirs: `'de'`, `'pt-BR'`. */
  locale?: string;
  /** Time zone: `'Europe/Berlin'`. */
  zone?: string;
}
