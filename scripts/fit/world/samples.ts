import { knownCredits } from '../../../lib/model/account/forecast.ts';
import { coverageOf } from '../../../lib/model/coverage.ts';
import { type Accounts, accountsOf } from '../../../lib/model/forecast/credits/accounts.ts';
import { horizonHours } from '../../../lib/model/forecast/credits/days-ahead.ts';
import { type Outlook, outlookOf } from '../../../lib/model/forecast/credits/outlook.ts';
import { outsetOf } from '../../../lib/model/forecast/credits/outset.ts';
import { noLaterThan } from '../../../lib/model/forecast/credits/quantile.ts';
import { spentWithin } from '../../../lib/model/forecast/credits/spend.ts';
import { costIn } from '../../../lib/model/forecast/credits/switch.ts';
import { isRefusal } from '../../../lib/model/forecast/refusal.ts';
import { dayMs, hourMs } from '../../../lib/model/moment.ts';
import type { Life } from '../../../tests/support/world/life.ts';
import { creditsOf, instantOf } from '../../../tests/support/world/units.ts';
import { aloneOnTheirDay, type Outcomes, outcomesOf } from '../../world/outcomes.ts';
import { type KnownThen, replay } from '../../world/replay.ts';

/** How many of the futures showed something, and whether it came. */
export interface ShareSample {
  share: number;
  came: boolean;
}

/** What the futures showed, sorted, what came, and the least that can come. */
export interface DrawSample {
  draws: Float64Array;
  outcome: number;
  least: number;
}

/** Everything that the calibration is fitted to. */
export interface Samples {
  switch: { days7: ShareSample[]; when: DrawSample[]; cost: DrawSample[]; costGoingOn: DrawSample[] };
  charge: { days7: ShareSample[]; days30: ShareSample[]; when: DrawSample[]; size: DrawSample[]; month: DrawSample[] };
  spend: { day: DrawSample[]; days7: DrawSample[]; days30: DrawSample[] };
  expiry: { left: DrawSample[] };
}

export function noSamples(): Samples {
  return {
    switch: { days7: [], when: [], cost: [], costGoingOn: [] },
    charge: { days7: [], days30: [], when: [], size: [], month: [] },
    spend: { day: [], days7: [], days30: [] },
    expiry: { left: [] },
  };
}

/** Adds what the futures of one life showed, at every moment at which the world forecasts, before anything is corrected. */
export function sample(life: Life, samples: Samples): void {
  const outcomes = outcomesOf(life);
  const { person, startMs, endMs } = life;
  const topUpFromMs = person.topUp ? startMs + (endMs - startMs) * person.topUp.switchedOnAfter : endMs;
  replay(life, (known, { nowMs }) => {
    const then = futuresAt(known, instantOf(nowMs));
    if (then === null) return;
    sampleSwitch(then, nowMs, outcomes, samples.switch);
    if (!then.outlook.isOwnRate) return;
    const accounts = accountsOf(then.known, then.outlook, then.balance);
    sampleSpend(then, accounts, nowMs, outcomes, samples.spend);
    sampleExpiry(accounts, outcomes, samples.expiry);
    if (nowMs >= topUpFromMs) sampleCharge(then, accounts, nowMs, life, outcomes, samples.charge);
  });
}

type FuturesThen = NonNullable<ReturnType<typeof futuresAt>>;

function futuresAt({ history, terms }: KnownThen, now: Temporal.Instant) {
  const known = knownCredits(history, now, terms);
  const outset = known && outsetOf(known);
  if (known === null || outset === null || known.usage.credits.balance === null) return null;
  return { known, outlook: outlookOf(known, outset, now), balance: known.usage.credits.balance };
}

function sampleSwitch(
  { known, outlook }: FuturesThen,
  nowMs: number,
  outcomes: Outcomes,
  samples: Samples['switch'],
): void {
  const { switchAt } = outlook.futures;
  const cost = costIn(outlook.futures, known);
  const asOfMs = outlook.asOf.epochMilliseconds;
  const { payer } = coverageOf(known.usage, outlook.now);
  if (payer === 'credits') {
    const window = outcomes.usedUpAt(asOfMs);
    if (window?.ended === 'as-announced')
      samples.costGoingOn.push({ draws: cost.toSorted(), outcome: outcomes.spent(asOfMs, window.endMs), least: 0 });
    return;
  }
  if (payer !== 'plan' || nowMs + horizonHours.days7 * hourMs > outcomes.endMs) return;
  const usedUp = outcomes.nextUsedUp(asOfMs);
  const came = usedUp !== undefined && usedUp.usedUpAtMs <= nowMs + horizonHours.days7 * hourMs;
  const comes = (hours: number) => hours <= outlook.age + horizonHours.days7;
  samples.days7.push({ share: shareOf(switchAt, comes), came });
  if (!came || !switchAt.some(comes)) return;
  samples.when.push({ draws: switchAt.filter(comes).sort(), outcome: (usedUp.usedUpAtMs - asOfMs) / hourMs, least: 0 });
  if (usedUp.ended === 'as-announced' && usedUp.endMs <= outcomes.endMs)
    samples.cost.push({
      draws: cost.filter((_, path) => comes(switchAt[path] ?? 0)).sort(),
      outcome: outcomes.spent(usedUp.usedUpAtMs, usedUp.endMs),
      least: 0,
    });
}

function sampleSpend(
  { outlook }: FuturesThen,
  { asSet }: Accounts,
  nowMs: number,
  outcomes: Outcomes,
  samples: Samples['spend'],
): void {
  for (const [name, hours] of [
    ['day', horizonHours.hours24],
    ['days7', horizonHours.days7],
    ['days30', horizonHours.days30],
  ] as const) {
    const untilMs = nowMs + hours * hourMs;
    if (untilMs > outcomes.endMs) continue;
    const draws = spentWithin(asSet, hours).toSorted();
    samples[name].push({ draws, outcome: outcomes.spent(outlook.asOf.epochMilliseconds, untilMs), least: 0 });
  }
}

function sampleExpiry({ assumed }: Accounts, outcomes: Outcomes, samples: Samples['expiry']): void {
  const dated = [...assumed.grants.entries()].filter(([, { expires }]) => expires.from !== null);
  for (const [[index], day] of aloneOnTheirDay(dated, ([, { expires }]) => expires.by)) {
    const draws = assumed.outcomes.unspent[index]?.toSorted();
    const outcome = outcomes.leftOn(day);
    if (draws && outcome !== null) samples.left.push({ draws, outcome, least: 0 });
  }
}

function sampleCharge(
  { known, outlook }: FuturesThen,
  { topUp }: Accounts,
  nowMs: number,
  { truth }: Life,
  outcomes: Outcomes,
  samples: Samples['charge'],
): void {
  if (!known.topUp?.enabled || isRefusal(topUp) || known.uses?.belowSince) return;
  const { boughtAt, bought, chargesThisMonth } = topUp.on;
  const asOfMs = outlook.asOf.epochMilliseconds;
  const belowMs = outcomes.nextBelow(asOfMs) ?? Number.POSITIVE_INFINITY;
  for (const [name, days] of [
    ['days7', 7],
    ['days30', 30],
  ] as const) {
    const untilMs = nowMs + days * dayMs;
    if (untilMs > outcomes.endMs) continue;
    const share = shareOf(boughtAt, (hours) => hours <= outlook.age + 24 * days);
    samples[name].push({ share, came: belowMs <= untilMs });
  }
  const charges = outcomes.chargesInMonth(nowMs);
  if (charges !== null) {
    const made = known.charged.count;
    samples.month.push({ draws: chargesThisMonth.map((count) => count + made).sort(), outcome: charges, least: made });
  }
  if (nowMs + horizonHours.days30 * hourMs > outcomes.endMs) return;
  const isSoon = belowMs <= nowMs + horizonHours.days30 * hourMs;
  samples.when.push({
    draws: noLaterThan(boughtAt, outlook.age + horizonHours.days30).sort(),
    outcome: isSoon ? (belowMs - asOfMs) / hourMs : Number.POSITIVE_INFINITY,
    least: 0,
  });
  const charge = truth.charges.find(({ atMs, crossedMs }) => crossedMs !== null && atMs > asOfMs);
  const isComing = (_: number, path: number) => (boughtAt[path] ?? 0) <= outlook.age + horizonHours.days30;
  const coming = bought.filter(isComing);
  if (isSoon && charge && coming.length > 0)
    samples.size.push({
      draws: coming.sort(),
      outcome: creditsOf(charge.micro),
      least: Number(known.topUp.target) - Number(known.topUp.minimum),
    });
}

function shareOf(hours: Outlook['futures']['switchAt'], comes: (hours: number) => boolean): number {
  return hours.filter(comes).length / hours.length;
}
