/** The one site that Spillway reads. */
export const siteOrigin = 'https://chatgpt.com';

/** The page that shows the figures, as of November 2026 (facts.md §3.1). */
export const usagePageAddress = `${siteOrigin}/codex/cloud/settings/analytics#usage`;
