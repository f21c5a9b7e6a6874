import type { RuleName } from '../../../lib/model/warning/rule-name.ts';
import type { RuleCaseAt } from './cases.ts';
import { onCreditsAlone, topUpLook, usageLook } from './figures.ts';
import { momentOf } from './words.ts';

/** Cases of the rules about auto top-up. */
export const topUpCases = {
  'top-up-ahead': (now) => ({
    past: [
      topUpLook(now.subtract({ hours: 100 }), { minimum: 250, target: 1000 }),
      ...onCreditsAlone(now, { hours: 80, until: 13 }, (hoursAgo) => 310 + 10 * hoursAgo),
    ],
    now: [usageLook(now, { limits: null, balance: 310 })],
    title: 'Auto top-up will probably charge you',
    body: ['It buys about', 'up to a balance of 1,000', 'switch auto top-up off'],
  }),

  'top-up-happened': (now) => ({
    now: [
      usageLook(now, { balance: 251.5 }),
      topUpLook(now, { minimum: 250, target: 1000 }),
      usageLook(now, { balance: 1000 }),
    ],
    title: 'Auto top-up bought 750 credits for US$30.00',
    body: [/Charges since .*: 1, together 750 credits, US\$30\.00 before tax\./],
  }),

  'cap-near': (now) => ({
    // That a charge is ahead would be said with it.
    choices: { rules: { 'top-up-ahead': false } },
    past: [
      topUpLook(now.subtract({ hours: 110 }), { minimum: 1900, target: 2500, cap: 100 }),
      ...onCreditsAlone(now, { hours: 80, until: 25 }, (hoursAgo) => 1890 + 60 * hoursAgo),
    ],
    now: [usageLook(now, { limits: null, balance: 1890 })],
    title: 'The monthly maximum will probably stop auto top-up',
    body: [/^Around /, 'Then credits run out.'],
  }),

  'below-minimum': (now) => {
    const since = now.subtract({ minutes: 90 });
    const week = { used: 100, resetsAt: now.add({ hours: 50 }) };
    return {
      past: [
        topUpLook(since.subtract({ minutes: 5 }), { minimum: 250, target: 1000 }),
        usageLook(since.subtract({ minutes: 5 }), { limits: { week }, balance: 251 }),
        usageLook(since, { limits: { week }, balance: 240 }),
      ],
      now: [usageLook(now, { limits: { week }, balance: 238.5 })],
      title: 'Below the minimum, and nothing was bought',
      body: [`238 credits are left, below the minimum of 250, since ${momentOf(since, now)} at the latest.`],
    };
  },

  'top-up-settings-changed': (now) => ({
    now: [
      usageLook(now, {}),
      topUpLook(now, { minimum: 250, target: 1000 }),
      topUpLook(now, { minimum: 500, target: 2000 }),
    ],
    title: 'Auto top-up was changed',
    body: [
      'Below 500 credits it tops up to 2,000.',
      'The minimum was 250 and is 500.',
      'The target was 1,000 and is 2,000.',
    ],
  }),
} satisfies Partial<Record<RuleName, RuleCaseAt>>;
