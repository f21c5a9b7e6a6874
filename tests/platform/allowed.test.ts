import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { watchAllowed } from '../../lib/platform/allowed.ts';

/** An event of the browser, which happens when it is asked to. */
class Event {
  private readonly takers: (() => void)[] = [];
  addListener = (take: () => void) => void this.takers.push(take);
  happen() {
    for (const take of this.takers) take();
  }
}

const [onAdded, onRemoved, onPermissionLevelChanged] = [new Event(), new Event(), new Event()];
let [hasAccess, level] = [true, 'granted'];

beforeEach(() => {
  [hasAccess, level] = [true, 'granted'];
  Object.assign(browser.permissions, {
    contains: async ({ origins }: { origins: string[] }) => hasAccess && origins.includes('https://site.example/*'),
    onAdded,
    onRemoved,
  });
  Object.assign(browser.notifications, { getPermissionLevel: async () => level, onPermissionLevelChanged });
});

function watched() {
  const take = vi.fn();
  watchAllowed('https://site.example', take);
  return take;
}

describe('What Spillway may do', () => {
  test('is told at once', async () => {
    hasAccess = false;
    const told = watched();
    await vi.waitFor(() => expect(told).toHaveBeenCalledExactlyOnceWith({ read: false, notify: true }));
  });

  test('is told anew when access to the site is withdrawn or given, and when notifications are switched off', async () => {
    const told = watched();
    const isTold = (allowed: object) => vi.waitFor(() => expect(told).toHaveBeenLastCalledWith(allowed));
    await isTold({ read: true, notify: true });
    hasAccess = false;
    onRemoved.happen();
    await isTold({ read: false, notify: true });
    hasAccess = true;
    onAdded.happen();
    await isTold({ read: true, notify: true });
    level = 'denied';
    onPermissionLevelChanged.happen();
    await isTold({ read: true, notify: false });
  });

  test('counts notifications as allowed where the browser does not say', async () => {
    Object.assign(browser.notifications, { getPermissionLevel: undefined, onPermissionLevelChanged: undefined });
    const told = watched();
    await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith({ read: true, notify: true }));
  });
});
