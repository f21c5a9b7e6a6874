import type { Settings } from '../model/settings.ts';
import { settingsOfAccount } from '../model/shown-accounts.ts';
import type { Summary } from '../model/summary.ts';
import type { Because, Why } from '../model/warning/because.ts';
import type { Warning } from '../model/warning/warning.ts';
import type { WarningValue, Words } from '../model/warning/words.ts';
import type { Notification } from '../platform/notifications.ts';
import { type TextKey, text } from '../platform/text.ts';
import { accountName } from './account-name.ts';
import type { Format } from './format.ts';
import { limitName } from './limit-name.ts';
import { amountValue, momentValue, type Sentence, say, spoken, type Value } from './sentence.ts';

/** Figures are told the age of from here on. */
const currentFor = Temporal.Duration.from({ hours: 1 });

/** One notification of what is due at once: its title says what, its text the figures, when, and what to do. */
export function notificationOf(
  warnings: readonly Warning[],
  { summary, settings, format }: { summary: Summary; settings: Settings; format: Format },
): Notification {
  const accounts = new Set(warnings.map(({ account }) => account));
  const visible = summary.accounts.filter((known) => !settingsOfAccount(settings, known).hidden);
  const names = [...accounts].map((account) => accountName(account, summary.accounts, settings));
  const context = visible.length > 1 ? format.list(names) : null;
  const [first] = warnings;
  if (first && warnings.length === 1) return { ...said(first, format), context };
  const lines = warnings.map((warning) => {
    const { title, message } = said(warning, format);
    const whose = accounts.size > 1 ? `${accountName(warning.account, summary.accounts, settings)}: ` : '';
    // On lines of their own: how sentences end and follow one another differs from language to language.
    return `${whose}${title}\n${message}`;
  });
  return { title: text('warnSeveral', format.count(warnings.length)), message: lines.join('\n'), context };
}

function said(warning: Warning, format: Format): Pick<Notification, 'title' | 'message'> {
  const sentences = warningSentences(warning, format);
  return {
    title: sentences ? spoken(sentences.title) : '',
    message: sentences ? sentences.body.map(spoken).join(' ') : '',
  };
}

/** What a warning said, to be read later; null: another version said it, in words that this one does not know. */
export function warningSentences(
  { says, isLate, decidedAt, readAt }: Warning,
  format: Format,
): { title: Sentence; body: Sentence[] } | null {
  if (says === null) return null;
  const isOld = decidedAt !== null && Temporal.Instant.compare(readAt.add(currentFor), decidedAt) < 0;
  return {
    title: sentence(says.title, format),
    body: [
      ...says.body.map((words) => sentence(words, format)),
      ...(isLate ? [say('warnTooLate')] : []),
      ...(isOld ? [say('warnAsOf', momentValue(readAt, format))] : []),
    ],
  };
}

/** Why a rule did or did not warn. */
export function whySentence({ why, at }: Because, format: Format): Sentence {
  return say(reasons[why], ...(at ? [momentValue(at, format)] : []));
}

const reasons: Readonly<Record<Why, TextKey>> = {
  said: 'whySaid',
  'said-before': 'whySaidBefore',
  'not-due': 'whyNotDue',
  'nothing-known': 'whyNothingKnown',
  off: 'whyOff',
  snoozed: 'whySnoozed',
  quiet: 'whyQuiet',
  'too-old': 'whyTooOld',
  'second-reading': 'whySecondReading',
  'known-before': 'whyKnownBefore',
  'no-longer-true': 'whyNoLongerTrue',
  'too-late': 'whyTooLate',
  hidden: 'whyHidden',
};

function sentence({ text, values }: Words, format: Format): Sentence {
  return say(text, ...values.map((value) => shownValue(value, format)));
}

function shownValue(value: WarningValue, format: Format): Value {
  switch (value.is) {
    case 'percent':
      return format.percent(value.value);
    case 'count':
      return format.count(value.value);
    case 'moment':
      return momentValue(value.at, format);
    case 'day':
      return { shown: format.day(value.at), datetime: value.at.toString() };
    case 'credits':
      return amountValue(value.value, format);
    case 'money':
      return format.money(value.value);
    case 'limit':
      return limitName(value, format);
  }
}
