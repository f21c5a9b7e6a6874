import { clock, half, list, type Words } from './words.ts';

export const en: Words = {
  limit: list('limit, limits'),
  besideLimit: list('usage, rate'),
  daily: list('daily'),
  weekly: list('weekly'),
  monthly: list('monthly'),
  days: list('days, day, d'),
  hours: list('hours, hour, hrs, hr, h'),
  minutes: list('minutes, minute, mins, min, m'),
  codeReview: list('code review, code reviews, core review'),

  remaining: list('remaining, left, available'),
  used: list('used'),

  resets: list('resets, reset'),
  resetEnds: [],
  today: list('today'),
  tomorrow: list('tomorrow'),
  on: list('on'),
  at: list('at'),
  in: list('in'),
  and: list('and'),
  months: list('january, february, march, april, may, june, july, august, september, october, november, december'),
  weekdays: list('monday, tuesday, wednesday, thursday, friday, saturday, sunday'),
  shortestWeekday: 3,
  time: `${clock}(?:${half})?|(?<hour>\\d{1,2})${half}`,

  balance: [
    ...list('credits remaining, credit remaining, remaining credits, credits left, credits available'),
    ...list('available credits, credits balance, credit balance, current balance'),
  ],
  balanceHeading: list('balance'),
  credits: list('credits, credit'),
  unlimitedCredits: list('unlimited credits, unlimited credit'),

  signIn: list('log in, sign in, continue with google, continue with apple, continue with microsoft'),
};
