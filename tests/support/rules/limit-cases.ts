import type { RuleName } from '../../../lib/model/warning/rule-name.ts';
import type { RuleCaseAt } from './cases.ts';
import { bankedResetLook, type Look, usageLook } from './figures.ts';
import { momentOf } from './words.ts';

/** Cases of the rules about limits and banked resets. */
export const limitCases = {
  'limit-low': (now) => {
    const short = { used: 70, resetsAt: now.add({ minutes: 90 }) };
    return {
      now: [usageLook(now, { limits: { short } }), usageLook(now, { limits: { short: { ...short, used: 85 } } })],
      title: '5-hour limit: 15% left',
      body: [`Credits pay after that. It resets ${momentOf(short.resetsAt, now)}.`],
    };
  },

  'limit-will-run-out': (now) => {
    const resetsAt = now.add({ minutes: 210 });
    const week = { used: 32, resetsAt: now.add({ hours: 50 }) };
    const look = (minutesAgo: number, used: number, windowsAgo: number) =>
      usageLook(now.subtract({ minutes: minutesAgo }), {
        limits: { short: { used, resetsAt: resetsAt.subtract({ hours: 5 * windowsAgo }) }, week },
        balance: 0,
      });
    // Somebody who uses up one window after another; the one that runs began slowly.
    const usedUp = Array.from({ length: 12 * 15 }, (_, index) => {
      const [windowsAgo, step] = [12 - Math.floor(index / 15), index % 15];
      return look(85 + 300 * windowsAgo - 20 * step, Math.min(100, 8 * step), windowsAgo);
    });
    return {
      past: [...usedUp, look(85, 2, 0), look(65, 10, 0), look(45, 20, 0), look(25, 30, 0)],
      now: [look(0, 75, 0)],
      title: '5-hour limit will probably run out',
      body: [
        /^25% left\. Likely to run out around .+ \(\d\d%\), before it resets /,
        `resets ${momentOf(resetsAt, now)}.`,
        'After that work stops',
      ],
    };
  },

  'reset-credit-expires': (now) => {
    const expiresAt = now.add({ hours: 50 });
    return {
      now: [usageLook(now, { bankedResets: 1 }), bankedResetLook(now, expiresAt)],
      title: `A banked reset expires ${momentOf(expiresAt, now)}`,
      body: ['Resets that expire then: 1.'],
    };
  },

  'limit-restored': (now) => {
    const look = (used: number, resetsIn: number, minutesToGo: number, thenMinutes = 0): Look => {
      const short = { used, resetsAt: now.add({ minutes: resetsIn }) };
      const week = { used: 32, resetsAt: now.add({ minutes: 3_000 + minutesToGo }) };
      return { ...usageLook(now, { limits: { short, week } }), thenMinutes };
    };
    return {
      choices: { rules: { 'limit-restored': true } },
      now: [look(100, 20, 70, 60), look(3, 270, 10, 10), look(3, 260, 0)],
      title: '5-hour limit has room again',
      body: ['97% left.', `It resets ${momentOf(now.add({ minutes: 260 }), now)}.`],
    };
  },

  'use-it-or-lose-it': (now) => {
    const week = (used: number) => ({ week: { used, resetsAt: now.add({ hours: 40 }) } });
    return {
      choices: { rules: { 'use-it-or-lose-it': true } },
      past: [usageLook(now.subtract({ hours: 20 }), { limits: week(25) })],
      now: [usageLook(now, { limits: week(30) })],
      title: 'Weekly limit: 70% left, and little time',
      body: [`What is left is lost when it resets ${momentOf(now.add({ hours: 40 }), now)}.`],
    };
  },
} satisfies Partial<Record<RuleName, RuleCaseAt>>;
