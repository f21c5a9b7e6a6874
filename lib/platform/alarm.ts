import { browser } from 'wxt/browser';

const name = 'time-alone-changes-what-is-shown';

/** Wakes the background at a moment, and at no other that was asked for before; null: not at all. */
export async function wakeAt(moment: Temporal.Instant | null): Promise<void> {
  if (moment === null) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when: moment.epochMilliseconds });
}

export function onWake(take: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) take();
  });
}
