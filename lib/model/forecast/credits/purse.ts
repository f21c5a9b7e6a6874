import { hoursADay } from '../../moment.ts';
import type { CreditsParameters } from './parameters.ts';

/**
 * What somebody lets themselves spend: so much a day, and what was not spent of some days before. Whatever is needed
 * beyond it waits for the plan or is let go, as people do who watch what they pay.
 */
export class Purse {
  private readonly perDay: number;
  private readonly most: number;
  private left: number;
  private filledAt = 0;

  /** A full one, of a person who spends so much a day; `standing` says where this one stands among those that may be. */
  constructor(creditsPerDay: number, standing: number, { most, spread, days }: CreditsParameters['purse']) {
    this.perDay = creditsPerDay * most * Math.exp(spread * standing);
    this.most = this.perDay * days;
    this.left = this.most;
  }

  /** As much of an amount as there is, in an hour no earlier than the one before. */
  take(amount: number, hour: number): number {
    if (this.most === Number.POSITIVE_INFINITY) return amount;
    this.left = Math.min(this.most, this.left + ((hour - this.filledAt) * this.perDay) / hoursADay);
    this.filledAt = hour;
    const taken = Math.min(this.left, amount);
    this.left -= taken;
    return taken;
  }
}
