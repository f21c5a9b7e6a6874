// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PopupPage } from '../../components/PopupPage.tsx';
import { emptySummary } from '../../lib/model/empty-summary.ts';
import { makeAccount } from '../support/make.ts';
import { makeShown, popupProps } from '../support/make-popup.ts';
import { speakEnglish } from '../support/texts.ts';

beforeEach(speakEnglish);
afterEach(cleanup);

const [onAllow, onWaiting] = [vi.fn(), vi.fn()];

const kept = makeShown({ summary: { ...emptySummary, accounts: [makeAccount({})] } });

function show(how: Partial<ComponentProps<typeof PopupPage>> = {}) {
  render(<PopupPage {...popupProps} shown={kept} onAllow={onAllow} onWaiting={onWaiting} {...how} />);
}

test('Where no notification comes through, the popup says that warnings wait in History, and leads there', () => {
  show({ mayNotify: false });
  expect(screen.getByRole('alert').textContent).toContain('warnings wait in History');
  fireEvent.click(screen.getByRole('button', { name: 'What waits' }));
  expect(onWaiting).toHaveBeenCalledOnce();
});

test('Where Spillway may not read the site, the popup says so, and asks on a click', () => {
  show({ mayRead: false });
  expect(screen.getByRole('alert').textContent).toContain('Spillway may not read chatgpt.com');
  fireEvent.click(screen.getByRole('button', { name: 'Allow' }));
  expect(onAllow).toHaveBeenCalledOnce();
});

test('Where notifications come through, nothing is said of them', () => {
  show();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('Where the store cannot be opened, the popup says so above the last figures', () => {
  show({ shown: { ...kept, trouble: 'QuotaExceededError' } });
  expect(screen.getByRole('alert').textContent).toContain('refused its storage: QuotaExceededError');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Your plan covers you');
});

test('Where the browser gives no figures at all, that is the verdict', () => {
  show({ shown: null, trouble: 'IO error' });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Spillway’s figures could not be opened.');
  expect(screen.getByRole('main').textContent).toContain('refused its storage: IO error');
});
