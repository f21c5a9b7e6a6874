// What TypeScript is told about browsers.mjs, which has to be plain JavaScript.
// Not browsers.d.mts: beside that Biome takes imports of browsers.mjs for misspelt (2.5.15).
declare module '*/browsers.mjs' {
  type BrowserName = 'chromium' | 'firefox';
  export function findBrowser(name: BrowserName): string | null;
  export function howToGet(name: BrowserName): string;
}
