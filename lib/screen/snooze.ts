import { hasReset, isMain, resetBy } from '../model/limit.ts';
import type { AccountSummary } from '../model/summary.ts';
import { text } from '../platform/text.ts';
import { formatAt } from './format.ts';
import { limitName } from './limit-name.ts';

/** A moment until which a rule can be silent, and how it is called. */
export interface SnoozeChoice {
  until: Temporal.Instant;
  label: string;
}

/** Until when a rule can be snoozed: tomorrow, a week on, and the next reset of each limit of the plan. */
export function snoozeChoices(
  accounts: readonly AccountSummary[],
  now: Temporal.Instant,
  zone: string,
): SnoozeChoice[] {
  const format = formatAt(now, zone);
  const inDays = (days: number) => now.toZonedDateTimeISO(zone).add({ days }).toInstant();
  const spans = [1, 7].map((days) => ({ until: inDays(days), label: until(inDays(days), now, zone) }));
  const limits = accounts.flatMap(({ usage }) => usage.figures.limits).filter(isMain);
  const resets = limits.flatMap((limit) => {
    const reset = resetBy(limit);
    return reset === null || hasReset(limit, now)
      ? []
      : { until: reset, label: text('snoozeUntilReset', format.moment(reset), limitName(limit, format)) };
  });
  const byMoment = new Map([...spans, ...resets].map((choice) => [choice.until.epochMilliseconds, choice]));
  return [...byMoment.values()].toSorted((a, b) => Temporal.Instant.compare(a.until, b.until));
}

/**
 * A snooze as it stands among the choices: one that has passed is none, and one that was
 * chosen at another time is a choice beside the others.
 */
export function withChosen(
  chosen: Temporal.Instant | null,
  choices: readonly SnoozeChoice[],
  now: Temporal.Instant,
  zone: string,
): { until: Temporal.Instant | null; choices: readonly SnoozeChoice[] } {
  if (chosen === null || Temporal.Instant.compare(chosen, now) <= 0) return { until: null, choices };
  const isThere = choices.some(({ until }) => until.equals(chosen));
  return {
    until: chosen,
    choices: isThere ? choices : [{ until: chosen, label: until(chosen, now, zone) }, ...choices],
  };
}

function until(moment: Temporal.Instant, now: Temporal.Instant, zone: string): string {
  return text('snoozeUntil', formatAt(now, zone).moment(moment));
}
