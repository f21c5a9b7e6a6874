import type { RuleName } from '../../../lib/model/warning/rule-name.ts';
import { decimal } from '../make.ts';
import type { RuleCaseAt } from './cases.ts';
import { type Look, onCreditsAlone, topUpLook, usageLook } from './figures.ts';
import { dayOf, momentOf, zone } from './words.ts';

/** Cases of the rules about credits. */
export const creditCases = {
  'switch-to-credits': (now) => {
    const limits = { short: { used: 100, resetsAt: now.add({ minutes: 90 }) } };
    return {
      now: [usageLook(now, { limits, balance: 1348.5 }), usageLook(now, { limits, balance: 1336.25 })],
      title: 'Credits pay now',
      body: [
        '5-hour limit is used up.',
        '12.25 credits (US$0.49 before tax) spent so far.',
        `pause until ${momentOf(limits.short.resetsAt, now)}.`,
      ],
    };
  },

  'spent-with-room': (now) => {
    const look = (balance: number, minutesToGo: number, thenMinutes = 0): Look => {
      const inMinutes = (minutes: number) => now.add({ minutes: minutes + minutesToGo });
      const limits = {
        short: { used: 23, resetsAt: inMinutes(90) },
        week: { used: 32, resetsAt: inMinutes(3_000) },
      };
      return { ...usageLook(now, { limits, balance }), thenMinutes };
    };
    return {
      now: [look(500, 140, 100), look(500, 40, 30), look(487.5, 10, 10), look(487.5, 0)],
      title: 'Credits were spent while the plan had room',
      body: ['12.5 credits (US$0.50 before tax) went between', 'Weekly limit has 68% left.'],
    };
  },

  'credits-low': (now) => ({
    past: [
      topUpLook(now.subtract({ hours: 100 }), 'off'),
      ...onCreditsAlone(now, { hours: 80, until: 13 }, (hoursAgo) => 45 + 10 * hoursAgo),
    ],
    now: [usageLook(now, { limits: null, balance: 45 })],
    title: 'Credits are running low: 45 left',
    body: [/gone around .+ \(\d+%\)/, 'After that work stops'],
  }),

  'credits-expire': (now) => {
    const today = now.toZonedDateTimeISO(zone).toPlainDate();
    const expiresOn = today.add({ days: 6 });
    return {
      now: [usageLook(now, { balance: 500 })],
      entry: {
        id: 'typed',
        kind: 'purchase',
        credits: decimal(500),
        on: expiresOn.subtract({ months: 12 }),
        expiresOn,
      },
      title: `Up to 500 credits expire on ${dayOf(expiresOn)}`,
      body: ['500 credits are worth US$20.00 before tax.'],
    };
  },

  'unusual-spend': (now) => {
    // Twenty credits in each of the days before yesterday.
    const balanceAt = (hoursAgo: number) => 1000 + 20 * Math.max(0, Math.floor(hoursAgo / 24) - 1);
    return {
      past: onCreditsAlone(now, { hours: 24 * 23, until: 1 }, balanceAt),
      now: [usageLook(now, { limits: null, balance: 800 })],
      title: 'Unusual: 200 credits (US$8.00) in a day',
      body: [/The most in any of your last \d\d days was 20/, 'tell OpenAI’s support'],
    };
  },
} satisfies Partial<Record<RuleName, RuleCaseAt>>;
