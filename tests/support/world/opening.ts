import type { Entry } from '../../../lib/model/credits/grant.ts';
import type { Chance } from './chance.ts';
import type { Person } from './person.ts';
import { packFor, yearAfter } from './purchases.ts';
import type { TrueGrant } from './truth.ts';
import { dayMs, decimalOfMicro, instantOf, microOf } from './units.ts';

/** What somebody had before the story begins: credits bought or given in the year before, of which the first to expire are partly spent. */
export function openingGrants(person: Person, startMs: number, chance: Chance): TrueGrant[] {
  if (!person.hasCredits) return [];
  const grants = Array.from({ length: chance.whole(0, 3) }, (): TrueGrant => {
    const isPromotion = chance.happens(0.15);
    const micro = isPromotion ? microOf(2500) : packFor(person, chance);
    const agoDays = chance.between(1, 330);
    const cameMs = Math.round(startMs - agoDays * dayMs);
    const expiresMs = isPromotion
      ? Math.round(startMs + chance.between(20, 150) * dayMs)
      : yearAfter(cameMs, person.zone);
    const source = isPromotion ? 'grant' : 'purchase';
    return { source, micro, leftMicro: micro, cameMs, expiresMs, expiredMicro: null };
  });
  const [first, ...others] = grants.toSorted((a, b) => a.expiresMs - b.expiresMs);
  if (first === undefined) return [];
  return [{ ...first, leftMicro: Math.round((first.micro * chance.between(0.1, 1)) / 100) * 100 }, ...others];
}

/**
 * What the user tells Spillway: of old purchases and of promotions, as no reading does (facts.md §0.8).
 * Two in three do; what they tell is true. It counts as told before the story begins, also of later grants,
 * of which Spillway makes nothing before their day.
 */
export function entriesOf(grants: readonly TrueGrant[], startMs: number, { zone }: Person, chance: Chance): Entry[] {
  if (!chance.happens(2 / 3)) return [];
  const dayOf = (ms: number) => instantOf(ms).toZonedDateTimeISO(zone).toPlainDate();
  return grants
    .filter(({ source, cameMs }) => source === 'grant' || cameMs < startMs)
    .map(({ source, micro, cameMs, expiresMs }, index) => ({
      id: `entry-${index}`,
      kind: source === 'grant' ? 'grant' : 'purchase',
      credits: decimalOfMicro(micro),
      on: dayOf(cameMs),
      expiresOn: source === 'grant' ? dayOf(expiresMs) : null,
    }));
}
