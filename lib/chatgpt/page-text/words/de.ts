import { clock, list, type Words } from './words.ts';

export const de: Words = {
  // A compound such as "Wochenlimit" says two things and stands in both lists.
  limit: list('limit, limits, nutzungslimit, nutzungslimits, nutzungsgrenze, tageslimit, wochenlimit, monatslimit'),
  besideLimit: list('nutzung, für, pro'),
  daily: list('täglich, tägliches, tägliche, tageslimit'),
  weekly: list('wöchentlich, wöchentliches, wöchentliche, wochenlimit, woche'),
  monthly: list('monatlich, monatliches, monatliche, monatslimit, monat'),
  days: list('tage, tagen, tag, t, d'),
  hours: list('stunden, stunde, std, h'),
  minutes: list('minuten, minute, min, m'),
  codeReview: list('code review, code reviews, codeüberprüfung, code überprüfung, codeprüfung'),

  remaining: list('verbleibend, verbleibende, verbleiben, verbleibt, übrig, verfügbar, noch'),
  used: list('verwendet, genutzt, verbraucht'),

  resets: list('zurücksetzungen, zurücksetzung, reset, wird, wird zurückgesetzt, setzt sich, setzt sich zurück'),
  resetEnds: list('zurückgesetzt, zurück'),
  today: list('heute'),
  tomorrow: list('morgen'),
  on: list('am'),
  at: list('um'),
  in: list('in'),
  and: list('und'),
  months: list('januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember'),
  weekdays: list('montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag'),
  shortestWeekday: 2,
  time: `${clock}(?: uhr)?|(?<hour>\\d{1,2}) uhr`,

  balance: [
    ...list('verbleibende credits, credits verbleibend, verfügbare credits, restliche credits, credits übrig'),
    ...list('verbleibendes guthaben, aktuelles guthaben, credit guthaben'),
  ],
  balanceHeading: list('guthaben'),
  credits: list('credits, credit'),
  unlimitedCredits: list('unbegrenzte credits, unbegrenztes guthaben'),

  signIn: list('anmelden, einloggen, weiter mit google, weiter mit apple, weiter mit microsoft'),
};
