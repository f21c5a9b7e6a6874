import type { Site, SiteAnswer, SiteRequest } from '../browser/driver.ts';
import type { SampleAccount, SampleAnswer } from './account.ts';
import { contentSecurityPolicy, pageOf, usagePages } from './page.ts';

const pages = ['/', ...usagePages];

export interface SampleSite {
  site: Site;
  /** Every request so far, oldest first. */
  log: SiteRequest[];
  /** What the site says now. */
  account(): SampleAccount;
  /** Changes what the site says from now on. */
  set(next: Partial<SampleAccount>): void;
  /** Changes what it answers at one path. */
  answer(path: string, answer: SampleAnswer | undefined): void;
}

/** A stand-in for chatgpt.com on which this account is signed in. */
export function makeSite(account: SampleAccount): SampleSite {
  let current = account;
  const log: SiteRequest[] = [];
  return {
    log,
    account: () => current,
    answer: (path, answer) => {
      current = { ...current, answers: { ...current.answers, ...(answer && { [path]: answer }) } };
    },
    set: (next) => {
      current = { ...current, ...next };
    },
    site: (request) => {
      log.push(request);
      return pages.includes(request.url.pathname) ? page(current) : data(current, request.url.pathname);
    },
  };
}

function page(account: SampleAccount): SiteAnswer {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': contentSecurityPolicy };
  return { status: 200, headers, body: pageOf(account) };
}

function data({ answers }: SampleAccount, path: string): SiteAnswer {
  const { status = 200, body, headers, delayMs = 0 } = answers[path] ?? { status: 404, body: { detail: 'Not Found' } };
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    delayMs,
  };
}
