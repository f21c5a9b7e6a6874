import { readFile } from 'node:fs/promises';
import { defineConfig } from 'wxt';

export default defineConfig({
  // Names come from where they are imported; nothing is in scope by magic.
  imports: false,
  manifestVersion: 3,
  // The polyfill would be the only request in the package; every browser we run in preloads by itself.
  vite: () => ({
    plugins: [numbersAlone],
    build: {
      modulePreload: { polyfill: false },
      // Whoever uses nothing of a file is spared it: the popup checks no value, and so needs no schemas.
      rolldownOptions: {
        treeshake: { moduleSideEffects: [{ test: /\/lib\//, sideEffects: false }] },
      },
    },
  }),
  hooks: {
    // The popup shares no chunks with other pages: one small script of its own is there sooner than parts of larger ones.
    'entrypoints:grouped': (_, groups) => {
      for (const group of groups.filter(Array.isArray))
        for (const popup of group.filter(({ type }) => type === 'popup')) {
          group.splice(group.indexOf(popup), 1);
          groups.push([popup]);
        }
    },
    // What the settings link to. Browsers take a text for one in UTF-8 only where it begins with the mark.
    'build:publicAssets': async (_, files) => {
      for (const [doc, shown] of [
        ['docs/PRIVACY.md', 'privacy.txt'],
        ['docs/PERMISSIONS.md', 'permissions.txt'],
      ] as const)
        files.push({ contents: `\uFEFF${await readFile(doc, 'utf8')}`, relativeDest: shown });
      for (const [index, file] of files.entries()) {
        const { relativeDest } = file;
        if ('absoluteSrc' in file && relativeDest.startsWith('_locales/'))
          files[index] = { contents: without('description', await readFile(file.absoluteSrc, 'utf8')), relativeDest };
      }
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['alarms', 'notifications', 'storage'],
    host_permissions: ['https://chatgpt.com/*'],
    action: { default_title: '__MSG_extensionName__' },
    // While it is developed, pages load their parts anew from a server of their own.
    ...(command === 'build' && { content_security_policy: { extension_pages: nothingBut(ownPartsAndTheSite) } }),
    // Temporal and Intl.DurationFormat are native from these versions on.
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'spillway@spillway.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '144' }),
  }),
});

const ownPartsAndTheSite = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  // Only the background asks, and only by the user's choice (lib/chatgpt/round).
  'connect-src': 'https://chatgpt.com',
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  // No text ever becomes code or elements: a page that tried it would fail in Chromium, and in Firefox from 148 on.
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

/** A content security policy. */
function nothingBut(allowed: Record<string, string>): string {
  return Object.entries(allowed)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

// How the model's numbers came about is for who reads the code.
const numbersAlone = {
  name: 'numbers-alone',
  enforce: 'pre' as const,
  load: async (id: string) =>
    /\/lib\/model\/.*\.json$/.test(id) ? without('provenance', await readFile(id, 'utf8')) : null,
};

/** JSON without the members of a name, which are meant for people: browsers need none of them. */
function without(name: string, json: string): string {
  return JSON.stringify(JSON.parse(json), (key, value) => (key === name ? undefined : value));
}
