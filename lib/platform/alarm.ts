import { browser } from 'wxt/browser';

/** What the background is woken for when nothing else happens. */
const alarms = {
  repaint: 'time-alone-changes-what-is-shown',
  warn: 'something-may-be-worth-a-warning',
  read: 'the-next-reading-is-due',
} as const;
export type AlarmName = keyof typeof alarms;

// Whoever is woken sets the alarm anew, and may be stopped before that.
const againMinutes = 2;

/**
 * Wakes the background for something at a moment, and then every two minutes until it is asked for another; at none
 * that was asked for before. Null: not at all.
 */
export async function wakeAt(name: AlarmName, moment: Temporal.Instant | null): Promise<void> {
  if (moment === null) await browser.alarms.clear(alarms[name]);
  else await browser.alarms.create(alarms[name], { when: moment.epochMilliseconds, periodInMinutes: againMinutes });
}

export function onWake(take: Readonly<Record<AlarmName, () => void>>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    for (const [own, fullName] of Object.entries(alarms)) if (fullName === name) take[own as AlarmName]();
  });
}
