import { browser } from 'wxt/browser';

/** What the background is woken for when nothing else happens. */
const alarms = {
  repaint: 'time-alone-changes-what-is-shown',
  read: 'the-next-reading-is-due',
} as const;
export type AlarmName = keyof typeof alarms;

/** Wakes the background for something at a moment, and at no other that was asked for before; null: not at all. */
export async function wakeAt(name: AlarmName, moment: Temporal.Instant | null): Promise<void> {
  if (moment === null) await browser.alarms.clear(alarms[name]);
  else await browser.alarms.create(alarms[name], { when: moment.epochMilliseconds });
}

export function onWake(take: Readonly<Record<AlarmName, () => void>>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    for (const [own, fullName] of Object.entries(alarms)) if (fullName === name) take[own as AlarmName]();
  });
}
