import { isPositive } from '../decimal.ts';
import type { CreditsReading } from '../reading.ts';
import rateCard from './rate-card.json' with { type: 'json' };

/** One line of the rate card: credits for a million tokens, and from which day (included) until which (excluded). */
interface Rate {
  model: string;
  /** Null: since the model came; until null: still, as far as is known. */
  from: string | null;
  until: string | null;
  input: number;
  cached: number;
  output: number;
  /** [least, most] credits that a task typically takes, where that was said. */
  perTask?: number[];
  /** Who published it, or from what it follows. */
  source: string;
}

/** What a balance buys of one model: tokens, if all of it went to one kind of them. */
interface Bought {
  model: string;
  input: number;
  cached: number;
  output: number;
  /** [least, most] tasks, where a typical one is known. */
  tasks: [number, number] | null;
  source: string;
}

const million = 1_000_000;

/**
 * What the balance buys at `now`, by the lines of the rate card in force on that day of UTC (facts.md §5.2); nothing
 * where there is no balance above zero, or it has no end.
 */
export function purchasingPowerOf({ balance, unlimited }: CreditsReading, now: Temporal.Instant): Bought[] {
  if (balance === null || unlimited || !isPositive(balance)) return [];
  const day = now.toZonedDateTimeISO('UTC').toPlainDate().toString();
  const rates: readonly Rate[] = rateCard;
  return rates
    .filter(({ from, until }) => (from === null || from <= day) && (until === null || day < until))
    .map((rate) => boughtAt(rate, Number(balance)));
}

function boughtAt({ model, input, cached, output, perTask, source }: Rate, credits: number): Bought {
  const tokens = (rate: number) => Math.floor((million * credits) / rate);
  const [least, most] = perTask ?? [];
  return {
    model,
    input: tokens(input),
    cached: tokens(cached),
    output: tokens(output),
    tasks: least && most ? [Math.floor(credits / most), Math.floor(credits / least)] : null,
    source,
  };
}
