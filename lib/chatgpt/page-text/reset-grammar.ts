import { inEachLanguage } from './language.ts';
import { anyOf, here } from './pattern.ts';
import { beginnings } from './words/words.ts';

/** Patterns for the parts of a reset line, and the numbers of months and weekdays (facts.md §3.4, §3.5). */
export const resetGrammars = inEachLanguage((words) => {
  const months = beginnings(words.months, 3);
  const weekdays = beginnings(words.weekdays, words.shortestWeekday);

  const unit = (name: string, units: string[]) => `(?:(?<${name}>\\d{1,3}) ?${anyOf(units)}\\.?)?`;
  const units = [unit('days', words.days), unit('hours', words.hours), unit('minutes', words.minutes)];
  const length = units.join(`,? ?(?:${anyOf(words.and)} )?`);

  const year = '(?<year>\\d{4}|\\d{2})(?!\\d)';
  const month = `(?<month>${anyOf(months.keys())})\\.?`;
  const dayOfMonth = '(?<day>\\d{1,2})(?!\\d)(?:\\.|er|st|nd|rd|th)?';
  const day = [
    `(?<today>${anyOf(words.today)})`,
    `(?<tomorrow>${anyOf(words.tomorrow)})`,
    '(?<year>\\d{4})-(?<monthNumber>\\d{2})-(?<day>\\d{2})(?!\\d)',
    `(?<day>\\d{1,2})\\.(?<monthNumber>\\d{1,2})\\.${year}`,
    `(?<left>\\d{1,2})[/-](?<right>\\d{1,2})[/-]${year}`,
    `(?:${month} ${dayOfMonth}|${dayOfMonth} (?:de )?${month})(?:(?: de|,)? (?<year>\\d{4})(?![\\d:]))?`,
  ].join('|');
  const weekday = `(?<weekday>${anyOf(weekdays.keys())})\\.?`;
  const on = `(?:${anyOf(words.on)} )?`;
  const at = `(?:${anyOf(words.at)} )?`;
  const gap = ',? ?';

  return {
    months,
    weekdays,
    opening: here(`${anyOf(words.resets)}:? ?`),
    length: here(`${anyOf(words.in)} ${length}`),
    moment: here(`${on}(?:${weekday}${gap})?${on}(?:(?:${day})${gap})?(?:${at}(?:${words.time})(?![\\d:]))?`),
    ending: here(` ?(?:${anyOf(words.resetEnds)})?`),
  };
});
export type ResetGrammar = (typeof resetGrammars)['en'];
