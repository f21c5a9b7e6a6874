import { sum } from './amount.ts';
import type { Entry, Holding } from './grant.ts';
import { longestArrivalDays } from './longest-arrival.ts';
import type { Sign } from './sign.ts';
import { aroundDays } from './site-signs.ts';

/**
 * What grants tell: on its day a grant's rest falls away; those of one day together. One
 * whose date is not known tells nothing, since any day may be its last.
 */
export function expirySigns({ grants }: Holding): Sign[] {
  const byDays = Object.groupBy(grants, ({ expires }) => (expires.from ? `${expires.from} ${expires.by}` : ''));
  return Object.entries(byDays).flatMap(([days, own = []]): Sign[] => {
    const [first, last] = days.split(' ');
    if (!first || !last) return [];
    const left = sum(own.map((grant) => grant.left));
    return [
      { id: `expiry ${days}`, kind: 'expiry', toldBy: 'grant', ...aroundDays(first, last), least: left, most: left },
    ];
  });
}

/** What the user's entries tell, from a day before theirs until a day after the last on which a purchase may arrive. */
export function entrySigns(entries: readonly Entry[]): Sign[] {
  return entries.map(({ id, kind, credits, on }) => ({
    id: `entry ${id}`,
    kind,
    toldBy: 'entry',
    ...aroundDays(on.toString(), on.add({ days: longestArrivalDays }).toString()),
    least: credits,
    most: credits,
  }));
}
