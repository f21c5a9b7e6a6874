import type { Decimal } from '../decimal.ts';
import type { CreditsReading } from '../reading.ts';
import { larger, zero } from './amount.ts';
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
  /** Whether OpenAI published it in credits; else it follows from the price of the API. */
  isOfficial: boolean;
  source: string;
}

/** What a balance buys of one model: tokens of one kind alone, in whole millions and parts of them. */
interface Bought {
  model: string;
  inputMillions: number;
  cachedMillions: number;
  outputMillions: number;
  /** [least, most] tasks, where a typical one is known. */
  tasks: [number, number] | null;
  isOfficial: boolean;
  source: string;
}

/** What a balance buys, and beside it what the site says it does. */
export interface PurchasingPower {
  models: Bought[];
  /** [least, most] messages, by the site's own word; null: it said none. */
  localMessages: [number, number] | null;
  cloudMessages: [number, number] | null;
}

/** What the balance buys at `now`, by the lines of the rate card in force on that day of UTC; null without a balance. */
export function purchasingPowerOf(credits: CreditsReading, now: Temporal.Instant): PurchasingPower | null {
  const { balance, unlimited, localMessages, cloudMessages } = credits;
  if (balance === null || unlimited) return null;
  const day = now.toZonedDateTimeISO('UTC').toPlainDate().toString();
  const rates: readonly Rate[] = rateCard;
  const inForce = rates.filter(({ from, until }) => (from === null || from <= day) && (until === null || day < until));
  return { models: inForce.map((rate) => boughtAt(rate, larger(balance, zero))), localMessages, cloudMessages };
}

function boughtAt({ model, input, cached, output, perTask, isOfficial, source }: Rate, balance: Decimal): Bought {
  const credits = Number(balance);
  const millions = (rate: number) => Number((credits / rate).toFixed(3));
  const [least, most] = perTask ?? [];
  return {
    model,
    inputMillions: millions(input),
    cachedMillions: millions(cached),
    outputMillions: millions(output),
    tasks: least && most ? [Math.floor(credits / most), Math.floor(credits / least)] : null,
    isOfficial,
    source,
  };
}
