import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from '../../lib/platform/settings.ts';
import { welcomeAfterInstallation } from '../../lib/platform/welcome.ts';

const opened = vi.fn();
beforeEach(() => {
  fakeBrowser.reset();
  opened.mockReset();
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path: string) => `extension://spillway${path}`);
  vi.spyOn(browser.tabs, 'create').mockImplementation((properties) => opened(properties.url));
});

const { onInstalled } = fakeBrowser.runtime;

test('The welcome page opens when Spillway is installed', async () => {
  welcomeAfterInstallation();
  await onInstalled.trigger({ reason: 'install' });
  expect(opened).toHaveBeenCalledExactlyOnceWith('extension://spillway/welcome.html');
});

test('but not after an update', async () => {
  welcomeAfterInstallation();
  await onInstalled.trigger({ reason: 'update', previousVersion: '0.1.0' });
  expect(opened).not.toHaveBeenCalled();
});

test('nor for whom it has welcomed on another computer', async () => {
  await changeSettings({ welcomed: true });
  welcomeAfterInstallation();
  await onInstalled.trigger({ reason: 'install' });
  expect(opened).not.toHaveBeenCalled();
});
