import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onNotificationDismissal } from '../../lib/platform/notifications.ts';

test('A notification that the user puts away is told of, and one that goes by itself is not', async () => {
  const take = vi.fn<(id: string) => void>();
  onNotificationDismissal(take);
  await fakeBrowser.notifications.onClosed.trigger('gone', false);
  await fakeBrowser.notifications.onClosed.trigger('put away', true);
  expect(take.mock.calls).toEqual([['put away']]);
});
