import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onWake, wakeAt } from '../../lib/platform/alarm.ts';
import { noon } from '../support/make.ts';

beforeEach(() => fakeBrowser.reset());

test('Each alarm is set for one moment, and rings again until it is set anew', async () => {
  await wakeAt('read', noon);
  await wakeAt('repaint', noon.add({ hours: 1 }));
  await wakeAt('read', noon.add({ minutes: 5 }));
  const alarms = (await browser.alarms.getAll()).map(({ scheduledTime, periodInMinutes }) => [
    noon.until(Temporal.Instant.fromEpochMilliseconds(scheduledTime)).total('minutes'),
    periodInMinutes,
  ]);
  expect(alarms.sort()).toEqual([
    [5, 2],
    [60, 2],
  ]);
  await wakeAt('read', null);
  expect(await browser.alarms.getAll()).toHaveLength(1);
});

test('Each wakes what it was set for, and nothing else does', async () => {
  const take = { read: vi.fn(), repaint: vi.fn(), warn: vi.fn() };
  onWake(take);
  await wakeAt('read', noon);
  const [alarm] = await browser.alarms.getAll();
  if (alarm === undefined) throw new Error('no alarm');
  await fakeBrowser.alarms.onAlarm.trigger(alarm);
  await fakeBrowser.alarms.onAlarm.trigger({ ...alarm, name: 'of another version' });
  expect(Object.values(take).map(({ mock }) => mock.calls.length)).toEqual([1, 0, 0]);
});
