import { readFileSync } from 'node:fs';
import { owner, type SampleAccount } from './account.ts';

const script = readFileSync(new URL('./page-script.js', import.meta.url), 'utf8');
const nonce = 'c2FtcGxlLW5vbmNl';

/** Where the figures stand, as of November 2026 and before (facts.md §3.1). */
export const usagePages = [
  '/codex/cloud/settings/analytics',
  '/codex/cloud/settings/usage',
  '/codex/settings/analytics',
  '/codex/settings/usage',
];

/** Only the page's own script runs, as on the real site. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'nonce-${nonce}'`,
  `style-src 'nonce-${nonce}'`,
  "connect-src 'self'",
].join('; ');

/** The single page that the site serves at every address of its own. */
export function pageOf({ accountId, pageLanguage = 'en', pageText }: SampleAccount): string {
  const bootstrap = {
    authStatus: 'logged_in',
    session: { user: { email: owner.email }, accessToken: 'sample-access-token' },
    accountId,
    pageText,
    usagePages,
  };
  return `<!doctype html>
<html lang="${pageLanguage}">
<meta charset="utf-8">
<title>Codex</title>
<style nonce="${nonce}">
  body { font: 16px/1.5 system-ui, sans-serif; display: flex; margin: 0; }
  nav { width: 14em; min-height: 100vh; padding: 1.5em; background: #f3f3f3; }
  main { max-width: 40em; padding: 1.5em 3em; white-space: pre-line; }
  td { padding: 0 2em 0.3em 0; }
</style>
<nav>
  <p>${owner.name}</p>
  <p>${owner.email}</p>
  <p><a href="/">Home</a></p>
  <p><a href="${usagePages[0]}">Usage</a></p>
</nav>
<main></main>
<script type="application/json" id="client-bootstrap">${JSON.stringify(bootstrap).replaceAll('<', '\\u003c')}</script>
<script nonce="${nonce}">${script}</script>
</html>
`;
}
