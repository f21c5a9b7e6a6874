// Runs in the stand-in's page, and does what the real page does: asks for the
// figures of the signed-in account and shows them as text (facts of November 2026).

const { session, accountId, pageText, usagePages } = JSON.parse(
  document.getElementById('client-bootstrap').textContent,
);
const headers = { Authorization: `Bearer ${session.accessToken}`, 'ChatGPT-Account-Id': accountId };
const main = document.querySelector('main');

/** Asks as the page does; gives the text of the answer. Tests call it too. */
window.refetch = async (path, init) => (await fetch(path, { headers, ...init })).text();

/** The same by the older way. */
window.refetchByXhr = (path) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.onload = () => resolve(request.responseText);
    request.onerror = () => reject(new Error(`No answer from ${path}`));
    request.send();
  });

async function show() {
  if (!usagePages.includes(location.pathname)) return main.replaceChildren('What can I help with?');
  if (pageText !== undefined) return main.replaceChildren(pageText);
  main.replaceChildren('Loading…');
  const usage = await json('/backend-api/wham/usage');
  const [events, topUp] = await Promise.all([
    json('/backend-api/wham/usage/credit-usage-events'),
    json('/backend-api/subscriptions/auto_top_up/settings'),
    json('/backend-api/wham/rate-limit-reset-credits'),
    json(`/backend-api/payments/transaction-history?account_id=${accountId}&limit=20`),
    json('/backend-api/wham/usage/plan_limit_history?days=7'),
    json('/backend-api/checkout_pricing_config/configs/US'),
  ]);
  if (usagePages.includes(location.pathname)) main.replaceChildren(...paragraphs(usage, topUp), pastCredits(events));
}

/** The answer as JSON, or undefined when the site has none. */
const json = (path) =>
  window
    .refetch(path)
    .then(JSON.parse)
    .catch(() => {});

const names = { 18000: '5 hour usage limit', 604800: 'Weekly usage limit', 2592000: 'Monthly usage limit' };

function paragraphs(usage, topUp) {
  const meters = [{ rate_limit: usage?.rate_limit }, ...(usage?.additional_rate_limits ?? [])];
  return [
    'Balance',
    'Codex usage draws from your shared agentic usage limit',
    ...meters.flatMap(({ limit_name, rate_limit }) =>
      [rate_limit?.primary_window, rate_limit?.secondary_window]
        .filter(Boolean)
        .map((window) =>
          [[limit_name, names[window.limit_window_seconds]].filter(Boolean).join(' '), ...lines(window)].join('\n'),
        ),
    ),
    `Credits remaining ${Number(usage?.credits?.balance ?? 0).toLocaleString('en-US', { maximumFractionDigits: 2 })}`,
    topUp?.is_enabled
      ? `Auto recharge\nWhen my balance hits ${topUp.recharge_threshold}, top up to ${topUp.recharge_target}`
      : 'Auto recharge\nOff',
  ].map((text) => element('p', text));
}

function lines({ used_percent, reset_at }) {
  const at = new Date(reset_at * 1000);
  const day = at.toLocaleDateString('en-US', { dateStyle: 'medium' });
  const time = at.toLocaleTimeString('en-US', { timeStyle: 'short' });
  return [`${100 - used_percent}% remaining`, `Resets ${day} ${time}`];
}

function pastCredits(events) {
  const rows = (events?.data ?? []).map(({ date, product_surface, credit_amount }) =>
    element(
      'tr',
      ...[date.slice(0, 10), product_surface, `${credit_amount} credits`].map((text) => element('td', text)),
    ),
  );
  return element('section', element('h2', 'Credit usage history'), element('table', ...rows));
}

function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

document.querySelector('nav').addEventListener('click', (event) => {
  if (!(event.target instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  history.pushState(null, '', event.target.href);
  show();
});
window.addEventListener('popstate', show);
show();
