import { compare, sum, zero } from '../../model/credits/amount.ts';
import { balanceOf } from '../../model/credits/holding.ts';
import type { Movement } from '../../model/credits/movement.ts';
import type { Decimal } from '../../model/decimal.ts';
import { isRefusal } from '../../model/forecast/refusal.ts';
import { dayOf, startOfDay } from '../../model/moment.ts';
import type { AccountPast } from '../../model/past.ts';
import type { AccountSummary } from '../../model/summary.ts';
import { text } from '../../platform/text.ts';
import { expiryFact, isPassed } from '../expiry.ts';
import type { Format } from '../format.ts';
import { movementName } from '../movement.ts';

/** What happened to the credits at a moment, or is to be expected then. The shape tells them apart, as colour may not. */
export interface Mark {
  shape: 'purchase' | 'auto-top-up' | 'grant' | 'refund' | 'expiry' | 'unexplained' | 'expected';
  atMs: number;
  /** The same in words. */
  said: string;
  /** What it did to the balance; null: it is still to come. */
  moved: { kind: Exclude<Movement['kind'], 'spend'>; change: Decimal } | null;
}

/** Time in which credits were spent. */
export interface Spell {
  fromMs: number;
  toMs: number;
  credits: Decimal;
  /** The limit through which they were, by meter and length; null: another reason. */
  through: { meter: string; lengthSeconds: number | null } | null;
}

/** The marks of an account: what the balance did, when grants expire, and when auto top-up will probably buy. */
export function marksOf({ movements }: AccountPast, shown: AccountSummary, zone: string, format: Format): Mark[] {
  const past = movements.flatMap(({ kind, by, change }): Mark[] =>
    kind === 'spend'
      ? []
      : [
          {
            shape: kind,
            atMs: by.epochMilliseconds,
            said: text('markSaid', movementName(kind), format.change(change)),
            moved: { kind, change },
          },
        ],
  );
  return [...past, ...expiriesOf(shown, zone, format), ...expectedOf(shown, format)].toSorted(
    (a, b) => a.atMs - b.atMs,
  );
}

/** What marks in one place say: movements of a kind as one, with how many they are and what they come to. */
export function saidTogether(marks: readonly Mark[], format: Format): string[] {
  return [...Map.groupBy(marks, ({ moved, said }) => moved?.kind ?? said).values()].map((alike) => {
    const [{ said, moved } = { said: '', moved: null }] = alike;
    if (moved === null || alike.length === 1) return said;
    const name = `${movementName(moved.kind)} ×${format.count(alike.length)}`;
    return text('markSaid', name, format.change(sum(alike.map((mark) => mark.moved?.change ?? zero))));
  });
}

/** The times in which credits were spent, in order. */
export function spellsOf({ movements }: AccountPast): Spell[] {
  return movements.flatMap((movement) => {
    if (movement.kind !== 'spend') return [];
    const { after, by, change, through } = movement;
    const limit = through.kind === 'limit' ? { meter: through.meter, lengthSeconds: through.lengthSeconds } : null;
    return [{ fromMs: after.epochMilliseconds, toMs: by.epochMilliseconds, credits: change, through: limit }];
  });
}

function expiriesOf({ holding, usage }: AccountSummary, zone: string, format: Format): Mark[] {
  if (!holding || compare(balanceOf(holding), zero) <= 0) return [];
  const readOn = dayOf(usage.at, zone);
  return holding.grants.map((grant) => {
    const { left, expires } = grant;
    const atMs = startOfDay(expires.by, zone).epochMilliseconds;
    if (isPassed(expires, readOn))
      return { shape: 'unexplained', atMs, said: expiryFact(grant, readOn, format), moved: null };
    const said = text(expires.from?.equals(expires.by) ? 'markExpires' : 'markExpiresBy', format.credits(left));
    return { shape: 'expiry', atMs, said, moved: null };
  });
}

function expectedOf({ forecast }: AccountSummary, format: Format): Mark[] {
  const topUp = forecast?.credits?.topUp;
  if (!topUp || isRefusal(topUp) || !topUp.enabled || isRefusal(topUp.next)) return [];
  const { p10, p50, p90 } = topUp.next.when;
  if (p50 === null) return [];
  const from = format.moment(p10 ?? p50);
  const said = p90 ? text('markExpectedTopUp', from, format.moment(p90)) : text('markExpectedTopUpFrom', from);
  return [{ shape: 'expected', atMs: p50.epochMilliseconds, said, moved: null }];
}
