import { accountAfter } from '../../lib/model/account/after.ts';
import type { AccountForecast } from '../../lib/model/account/forecast.ts';
import type { AccountHistory } from '../../lib/model/account/history.ts';
import { assumedBy, termsWith } from '../../lib/model/account/terms.ts';
import { listPrice } from '../../lib/model/credits/price.ts';
import type { CreditsForecast } from '../../lib/model/forecast/credits/credits.ts';
import type { Usage } from '../../lib/model/reading.ts';
import { type Settings, settingsOf } from '../../lib/model/settings.ts';
import { type Change, changed } from '../../lib/model/settings-change.ts';
import type { AccountSummary } from '../../lib/model/summary.ts';
import { dueWarnings, type Knowledge } from '../../lib/model/warning/due.ts';
import type { RuleName } from '../../lib/model/warning/rule-name.ts';
import { makeAccount, makeUsage, noon } from './make.ts';
import { noWatch, type Watch, watchAfter } from './watch.ts';

/** What matters of an account to a test of warnings; everything else is unremarkable. */
export interface Situation {
  usage?: Partial<Usage>;
  readAt?: Temporal.Instant;
  now?: Temporal.Instant;
  zone?: string;
  account?: Partial<AccountSummary>;
  limits?: AccountForecast['limits'];
  credits?: Partial<CreditsForecast>;
  history?: Partial<AccountHistory>;
  movements?: Knowledge['movements'];
  pastWindows?: Knowledge['pastWindows'];
  topUpChange?: Knowledge['topUpChange'];
  choices?: Change<Settings['warnings']>;
}

const refused = { refused: 'too-little-history' } as const;

export function makeKnowledge(situation: Situation = {}): Knowledge {
  const { readAt = noon, now = readAt, zone = 'UTC', choices = {} } = situation;
  const settings = changed(settingsOf({}), { warnings: choices });
  const figures = makeUsage(situation.usage);
  const terms = termsWith(assumedBy(settings, zone), []);
  const { history } = accountAfter(null, { at: readAt, source: 'answer', figures }, terms);
  const none = { switch: refused, spend: refused, runway: refused, topUp: refused, expiry: refused };
  return {
    account: makeAccount({
      usage: { at: readAt, source: 'answer', figures, problems: [] },
      forecast: { limits: situation.limits ?? [], credits: { asOf: readAt, ...none, ...situation.credits } },
      ...situation.account,
    }),
    history: { ...history, ...situation.history },
    movements: situation.movements ?? [],
    pastWindows: situation.pastWindows ?? [],
    topUpChange: situation.topUpChange ?? null,
    perCredit: listPrice,
    settings,
    now,
    zone,
  };
}

/** An account that Spillway has looked at before, when there was nothing to say. */
export const watched: Watch = watchAfter(
  noWatch,
  makeKnowledge({ usage: { limits: [] }, readAt: noon.subtract({ minutes: 5 }) }),
);

/** What one situation after another makes Spillway say of one rule: for each, the stages said. */
export function stagesSaid(rule: RuleName, situations: readonly Situation[], from: Watch = watched): number[][] {
  let watch = from;
  return situations.map((situation) => {
    const before = watch.said.length;
    watch = watchAfter(watch, makeKnowledge(situation));
    return watch.said.slice(before).flatMap((one) => (one.rule === rule ? [one.stage] : []));
  });
}

/** Why a rule did or did not speak in a situation. */
export function reasons(rule: RuleName, situation: Situation, { open, checked }: Watch = watched): string[] {
  const { because } = dueWarnings(makeKnowledge(situation), { open, checked });
  return because.filter((one) => one.rule === rule).map(({ why }) => why);
}
