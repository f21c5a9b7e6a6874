import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { showsSample, story, usagePath } from '../support/story.ts';

const sampleLeft = {
  '5-hour limit': 77,
  'Weekly limit': 68,
  'GPT-5.3-Codex-Spark: 5-hour limit': 100,
  'GPT-5.3-Codex-Spark: Weekly limit': 88,
};
const usageAt = '/backend-api/wham/usage';

story('what the usage page receives stands in popup and badge', async ({ visit, popupWhen }) => {
  await visit(usagePath);
  const view = await popupWhen('the popup shows the top-up settings', ({ text }) => text.includes('below 250'));
  expect(view.verdict).toMatch(/^Your plan covers you/);
  expect(view.left).toEqual(sampleLeft);
  expect(view.balance).toBe('1348.745');
  expect(view.text).toContain('on · below 250 → 1,000');
  expect(view.badge).toBe('68');
  expect(view.title).toBe('Plan: 68% of Weekly limit left. Read just now.');
});

story('a usage page reached without a reload is read', async ({ visit, popup, popupWhen }) => {
  const page = await visit('/');
  expect((await popup()).verdict).toBe('Nothing read yet.');
  await page.evaluate(`document.querySelector('nav a[href*=settings]').click()`);
  expect((await popupWhen('the popup shows limits', showsSample)).left).toEqual(sampleLeft);
});

story('an answer asked for by XMLHttpRequest is read', async ({ visit, site, popupWhen }) => {
  const page = await visit('/');
  await page.evaluate(`refetchByXhr('${usageAt}')`);
  expect((await popupWhen('the popup shows limits', showsSample)).left).toEqual(sampleLeft);
  expect(site.log.at(-1)?.url.pathname).toBe(usageAt);
});

story('the popup follows what the page receives while it is open', async ({ visit, site, popupWhen }) => {
  const page = await visit(usagePath);
  await popupWhen('the popup shows limits', showsSample);
  const { body } = site.account().answers[usageAt] as { body: { rate_limit: { primary_window: object } } };
  const usedUp = { ...body.rate_limit, primary_window: { ...body.rate_limit.primary_window, used_percent: 100 } };
  site.answer(usageAt, { body: { ...body, rate_limit: usedUp } });
  await page.evaluate(`refetch('${usageAt}')`);
  const view = await popupWhen('credits pay', ({ verdict }) => verdict.startsWith('Credits pay until'));
  expect(view.left['5-hour limit']).toBe(0);
  expect(view.badge).toBe('1.3k');
  expect(view.text).toContain('in use');
});

story('the text of the usage page is read where its answers are not seen', async ({ visit, site, popupWhen }) => {
  site.set({
    pageText: `Balance\n5 hour usage limit\n77% remaining\nResets in 2h 34m\nWeekly usage limit\n96% remaining\nResets in 6d 21h\nCredits remaining 1,234.56`,
  });
  await visit(usagePath);
  const view = await popupWhen(
    'the popup shows limits',
    ({ badge, left }) => badge === '77' && left['Weekly limit'] === 96,
  );
  expect(view.left).toEqual({ '5-hour limit': 77, 'Weekly limit': 96 });
  expect(view.balance).toBe('1234.56');
  expect(view.text).toContain('from the page’s text');
});

story(
  'the text is read in the language of the page and the zone of the browser',
  async ({ visit, site, popupWhen, inPopup }) => {
    site.set({
      pageLanguage: 'de',
      pageText: '5 Stunden Nutzungsgrenze 91 % verbleibend Zurücksetzungen 22.06.2030 04:36\nVerbleibende Credits 12,5',
    });
    await visit(usagePath);
    expect(
      await popupWhen('the popup shows limits', ({ badge, left }) => badge === '91' && left['5-hour limit'] === 91),
    ).toMatchObject({ balance: '12.5' });
    expect(await inPopup(`document.querySelector('.meter time').dateTime`)).toBe('2030-06-22T02:36:00Z');
  },
);

// What each real usage answer must show, by hand: percent left by limit, exact balance, and words.
const captures: Record<string, { plan: string; left: Record<string, number>; balance?: string; says: string[] }> = {
  'wham_usage_plus_5h_weekly_zero_credits_2026-05-13': {
    left: { '5-hour limit': 54, 'Weekly limit': 85 },
    balance: '0',
    plan: 'Plus',
    says: ['was 54% left', 'was 85% left'],
  },
  'wham_usage_plus_credits_present_2026-05-22': {
    left: { '5-hour limit': 96, 'Weekly limit': 65 },
    balance: '289.39242375',
    plan: 'Plus',
    says: ['289', '≈ US$11.58'],
  },
  'wham_usage_plus_5h_weekly_maestro_2026-06-29.partial': {
    plan: 'Account',
    left: { '5-hour limit': 73, 'Weekly limit': 96 },
    says: [],
  },
  'wham_usage_free_weekly_rate_limit_only_2026-05-26': {
    left: { 'Weekly limit': 97 },
    plan: 'Free',
    says: ['Credits cannot be bought on Free'],
  },
  'wham_usage_prolite_decode_error_body_0E-10_2026-04': {
    left: { '5-hour limit': 96, 'Weekly limit': 81 },
    balance: '0',
    plan: 'Pro 5×',
    says: [],
  },
  'wham_usage_prolite_weekly_only_2026-09-19': {
    left: { 'Weekly limit': 16 },
    balance: '0',
    plan: 'Pro 5×',
    says: ['3, of which 0 usable now'],
  },
  'wham_usage_prolite_weekly_only_exhausted_2026-08-23.partial': {
    left: { 'Weekly limit': 0 },
    plan: 'Pro 5×',
    says: ['was used up'],
  },
  'wham_usage_business_spend_control_no_rate_limit_2026-07-21': {
    left: { 'Monthly spend limit': 74 },
    plan: 'Business',
    says: ['3,831 of 15,000 credits used', 'amount not shown by the site'],
  },
  'wham_usage_business_spark_extra_no_rate_limit_2026-09-08.partial': {
    left: { 'GPT-5.3-Codex-Spark-Preview: 5-hour limit': 100, 'GPT-5.3-Codex-Spark-Preview: Weekly limit': 100 },
    plan: 'Business',
    says: ['amount not shown by the site'],
  },
  'team_spend_control_weekly_exhausted_2026-08': {
    left: { 'Weekly limit': 0, 'Monthly spend limit': 96 },
    plan: 'Team',
    says: ['36.79 of 1,000 credits used'],
  },
  'wham_usage_upstream_test_enterprise_cbp_automation.synthetic': {
    left: { '1 hour limit': 58, '1 day limit': 95, 'codex_other: 30 minutes limit': 12, 'Monthly spend limit': 68 },
    plan: 'Enterprise',
    says: ['8,000 of 25,000 credits used'],
  },
};

story('the figures of every captured usage answer stand in the popup', async ({ visit, site, popupWhen }) => {
  const page = await visit('/');
  for (const [name, { plan, left, balance = null, says }] of Object.entries(captures)) {
    const saved = JSON.parse(readFileSync(new URL(`../fixtures/captures/${name}.json`, import.meta.url), 'utf8'));
    site.answer(usageAt, { body: saved.response ?? saved });
    await page.evaluate(`refetch('${usageAt}')`);
    const expected = JSON.stringify(sorted(left));
    const view = await popupWhen(`${name}: ${expected}`, (now) => JSON.stringify(sorted(now.left)) === expected);
    // Accounts of the same plan are numbered.
    expect(view.plan.replace(/ \(\d+\)$/, ''), name).toBe(plan);
    expect(view.balance, name).toBe(balance);
    for (const words of says) expect(view.text, name).toContain(words);
  }
});

function sorted(left: Record<string, number>): [string, number][] {
  return Object.entries(left).sort(([a], [b]) => a.localeCompare(b));
}
