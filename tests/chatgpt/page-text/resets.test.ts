import { describe, expect, test } from 'vitest';
import { context, figuresOf } from './reading.ts';

/** When the reset of a line is, on the clock of the zone, and how exactly; or why it is not known. */
function resetOf(line: string, changes: Partial<typeof context> = {}): string {
  const { zone } = { ...context, ...changes };
  const { figures, problems } = figuresOf(`Weekly limit\n40% left\n${line}`, changes);
  const { resetsAt = null, resetPrecision } = figures.limits[0] ?? {};
  if (resetsAt === null) return problems.join();
  return `${resetsAt.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })} ${resetPrecision}`;
}

const refused = 'weekly limit: reset not understood';

// All are read on Monday, 15 June 2026, 22:00 in Berlin.
describe('a reset line in English', () => {
  test.each([
    ['Resets Jun 16, 2026 2:13 AM', '2026-06-16T02:13 minute'],
    ['Resets Jun 16, 2026, 2:13\u202fPM', '2026-06-16T14:13 minute'],
    ['Resets June 16, 2026 at 2:13 AM', '2026-06-16T02:13 minute'],
    ['Resets on 16 Jun 2026, 02:13', '2026-06-16T02:13 minute'],
    ['Resets Tue, Jun 16, 2026 2:13 AM', '2026-06-16T02:13 minute'],
    ['Resets Sept 1, 2026 12:00 AM', '2026-09-01T00:00 minute'],
    ['Resets Jun 16 at 2:13 AM', '2026-06-16T02:13 minute'],
    ['Resets Jun 22, 2026', '2026-06-22T00:00 day'],
    ['Resets 6/16/2026, 2:13:00 AM', '2026-06-16T02:13 minute'],
    ['Resets 6/16/26, 2:13 AM', '2026-06-16T02:13 minute'],
    ['Resets 2026-06-16 02:13', '2026-06-16T02:13 minute'],
    ['2026-06-16 02:13', '2026-06-16T02:13 minute'],
    ['Resets today at 11:15 PM', '2026-06-15T23:15 minute'],
    ['Resets today', '2026-06-15T00:00 day'],
    ['Resets tomorrow at 2:15 PM', '2026-06-16T14:15 minute'],
    ['Resets Fri at 9:00 AM', '2026-06-19T09:00 minute'],
    ['Resets Thurs at 9 AM', '2026-06-18T09:00 minute'],
    ['Resets Mon at 11:00 PM', '2026-06-15T23:00 minute'],
    ['Resets Mon at 10:00 PM', '2026-06-22T22:00 minute'],
    ['Resets Mon at 9:00 PM', '2026-06-22T21:00 minute'],
    ['Resets Wednesday', '2026-06-17T00:00 day'],
    ['Resets Monday', '2026-06-22T00:00 day'],
    ['Resets 12:54 AM', '2026-06-16T00:54 minute'],
    ['Resets 12:54 PM', '2026-06-16T12:54 minute'],
    ['Resets at 10:01 PM', '2026-06-15T22:01 minute'],
    ['Resets at 10:00 PM', '2026-06-16T22:00 minute'],
    ['Resets 23:30', '2026-06-15T23:30 minute'],
    ['Resets in 2h 34m', '2026-06-16T00:34 minute'],
    ['Resets in 6d 21h', '2026-06-22T19:00 minute'],
    ['Resets in 2 hours 34 minutes', '2026-06-16T00:34 minute'],
    ['Resets in 2 hours and 34 minutes', '2026-06-16T00:34 minute'],
    ['Resets in 45 min', '2026-06-15T22:45 minute'],
    ['Resets in 3 days', '2026-06-18T00:00 day'],
    ['RESETS IN 2H 34M', '2026-06-16T00:34 minute'],
    ['(resets 12:54 AM)', '2026-06-16T00:54 minute'],
  ])('%j is %s', (line, moment) => {
    expect(resetOf(line)).toBe(moment);
  });
});

describe('a reset line in German, French or Spanish', () => {
  test.each([
    ['Zurücksetzungen 22.06.2026 04:36', '2026-06-22T04:36 minute'],
    ['Zurücksetzung am 22.06.2026 um 04:36 Uhr', '2026-06-22T04:36 minute'],
    ['Zurücksetzung am 16. Juni 2026 um 02:13', '2026-06-16T02:13 minute'],
    ['Zurücksetzung am 3. März 2027', '2027-03-03T00:00 day'],
    ['Zurücksetzung heute um 23:15', '2026-06-15T23:15 minute'],
    ['Wird morgen um 14:15 zurückgesetzt', '2026-06-16T14:15 minute'],
    ['Wird am Mi. um 9 Uhr zurückgesetzt', '2026-06-17T09:00 minute'],
    ['Zurücksetzung am Mittwoch', '2026-06-17T00:00 day'],
    ['Zurücksetzung um 00:54', '2026-06-16T00:54 minute'],
    ['Setzt sich in 2 Std. 34 Min. zurück', '2026-06-16T00:34 minute'],
    ['Zurücksetzung in 6 Tagen und 21 Stunden', '2026-06-22T19:00 minute'],

    ['Réinitialisation le 16 juin 2026 à 02:13', '2026-06-16T02:13 minute'],
    ['Réinitialisation le 1er juil. 2026', '2026-07-01T00:00 day'],
    ['Réinitialisation le 16/06/2026 à 02:13', '2026-06-16T02:13 minute'],
    ['Réinitialisation aujourd’hui à 23 h 15', '2026-06-15T23:15 minute'],
    ['Réinitialisation demain à 14h15', '2026-06-16T14:15 minute'],
    ['Se réinitialise mar. à 9 h', '2026-06-16T09:00 minute'],
    ['Se réinitialise vendredi', '2026-06-19T00:00 day'],
    ['Réinitialisation dans 2 h 34 min', '2026-06-16T00:34 minute'],
    ['Réinitialisation dans 6 jours et 21 heures', '2026-06-22T19:00 minute'],

    ['Se restablece el 16 de junio de 2026 a las 2:13', '2026-06-16T02:13 minute'],
    ['Se restablece el mar, 16 de jun de 2026, 2:13 a.\u00a0m.', '2026-06-16T02:13 minute'],
    ['Se restablece el 16/06/2026 a las 02:13', '2026-06-16T02:13 minute'],
    ['Se restablece hoy a las 11:15 p. m.', '2026-06-15T23:15 minute'],
    ['Se restablece mañana a la 1:15', '2026-06-16T01:15 minute'],
    ['Se reinicia el vie a las 9:00', '2026-06-19T09:00 minute'],
    ['Se restablece el miércoles', '2026-06-17T00:00 day'],
    ['Se restablece en 2 h 34 min', '2026-06-16T00:34 minute'],
    ['Se restablece en 6 días y 21 horas', '2026-06-22T19:00 minute'],
  ])('%j is %s', (line, moment) => {
    expect(resetOf(line)).toBe(moment);
  });
});

describe('a date in figures', () => {
  const line = 'Resets 06/07/2026 2:13 AM';

  test.each([
    ['en', '2026-06-07'],
    ['en-US', '2026-06-07'],
    ['en-GB', '2026-07-06'],
    ['de', '2026-07-06'],
    ['fr-FR', '2026-07-06'],
    ['es-MX', '2026-07-06'],
    ['de-?', '2026-07-06'],
    ['not a tag', '2026-06-07'],
    ['pt-BR', '2026-06-07'],
  ])('has its order from the language of the page: %s', (language, date) => {
    expect(resetOf(line, { language })).toBe(`${date}T02:13 minute`);
  });

  test('without a language has it from the word in front of it', () => {
    expect(resetOf(line)).toBe('2026-06-07T02:13 minute');
    expect(resetOf('Réinitialisation 06/07/2026 02:13')).toBe('2026-07-06T02:13 minute');
  });

  test('is refused when neither decides', () => {
    const undecided = 'GPT-5.3-Codex-Spark 5h limit 40% disponible 06/07/2026 02:13';
    expect(figuresOf(undecided)).toMatchObject({
      figures: { limits: [{ resetsAt: null }] },
      problems: ['codex_bengalfox 5-hour limit: reset not understood'],
    });
    expect(resetOf(line, { language: 'en-CA' })).toBe(refused);
  });

  test('needs no language when only one order makes a date, or both make the same', () => {
    expect(resetOf('Resets 16/06/2026 2:13 AM', { language: 'en-CA' })).toBe('2026-06-16T02:13 minute');
    expect(resetOf('Resets 06/06/2026 2:13 AM', { language: 'en-CA' })).toBe('2026-06-06T02:13 minute');
  });
});

test.each([
  'Resets',
  'Resets soon',
  'Resets in a while',
  'Resets in less than a minute',
  'Resets Feb 31, 2026 2:13 AM',
  '2026-02-31 02:51',
  'Resets 31/02/2026 2:13 AM',
  'Resets Jun 16, 2026 13:13 PM',
  'Resets Jun 16, 2026 0:13 AM',
  'Resets Jun 16, 2026 24:00',
  'Resets Jun 16, 2026 2:61 AM',
  'Resets Wed, Jun 16, 2026 2:13 AM',
  'Resets Jun 16, 2026 2:13 AM UTC',
  'Resets Jun 16, 2026 2:13 AM (GMT+2)',
  'Resets Juin 16, 2026 2:13',
  'Resets Jun 2026',
  'Resets 12:545',
  'Réinitialisation le 1 jui 2026',
  'Resets Ju 16, 2026 2:13 AM',
  'Resets every Wednesday',
  'Zurücksetzung 9:00 am',
  'Se restablece a las 9:00 de la mañana',
])('%j is refused and named', (line) => {
  expect(resetOf(line)).toBe(refused);
});

test('only a date with its year and time is a reset without the word', () => {
  expect(resetOf('Jun 16, 2:13 AM')).toBe('');
  expect(resetOf('Jun 16, 2026')).toBe('');
});

test('of two resets it is the first', () => {
  expect(resetOf('Resets Wednesday\nResets Friday')).toBe('2026-06-17T00:00 day');
});

describe('where clocks are changed', () => {
  const night = { at: Temporal.Instant.from('2026-03-28T20:00:00Z') };

  test('a time that is skipped is the one an hour later', () => {
    expect(resetOf('Resets Mar 29, 2026 2:30 AM', night)).toBe('2026-03-29T03:30 minute');
  });

  test('of a time that comes twice it is the first', () => {
    const { figures } = figuresOf('Weekly limit 40% left\nResets Oct 25, 2026 2:30 AM');
    expect(figures.limits[0]?.resetsAt?.toString()).toBe('2026-10-25T00:30:00Z');
  });

  test('a length of time counts real hours', () => {
    expect(resetOf('Resets in 1d 1h', night)).toBe('2026-03-29T23:00 minute');
  });
});

test('what day it is depends on the zone', () => {
  expect(resetOf('Resets Wednesday', { zone: 'Pacific/Auckland' })).toBe('2026-06-17T00:00 day');
  expect(resetOf('Resets Tuesday', { zone: 'Pacific/Auckland' })).toBe('2026-06-23T00:00 day');
  expect(resetOf('Resets tomorrow at 2:15 PM', { zone: 'Pacific/Auckland' })).toBe('2026-06-17T14:15 minute');
});
