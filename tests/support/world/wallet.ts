import type { Agenda } from './agenda.ts';
import type { TrueGrant, TrueMovement, Truth } from './truth.ts';

/** The balance as the site keeps it: grants with their days, spent earliest-expiring first, and what is owed. */
export interface Wallet {
  balanceMicro(): number;
  /** Credits that came. What is owed is repaid first. */
  receive(grant: Pick<TrueGrant, 'source' | 'micro' | 'expiresMs'>, happenedMs: number, postedMs: number): TrueGrant;
  spend(micro: number, happenedMs: number, postedMs: number, through: TrueMovement['through']): void;
  /** Spent credits that come back to where they came from. */
  giveBack(micro: number, happenedMs: number, postedMs: number): void;
  /** Takes what is left of one grant, or of all. */
  void(grant: TrueGrant | null, kind: 'refund' | 'unexplained', atMs: number): void;
  /** Called after every change, with its moment. */
  onChange(listener: (atMs: number) => void): void;
}

export function walletOf(opening: readonly TrueGrant[], agenda: Agenda, truth: Truth): Wallet {
  const { grants, movements, habits } = truth;
  let debtMicro = 0;
  const listeners: ((atMs: number) => void)[] = [];
  const balanceMicro = () => grants.reduce((sum, { leftMicro }) => sum + leftMicro, 0) - debtMicro;

  const post = (movement: TrueMovement) => {
    if (movement.micro === 0) return;
    movements.push(movement);
    for (const listener of listeners) listener(movement.postedMs);
  };

  const expire = (grant: TrueGrant, atMs: number) => {
    grant.expiredMicro = grant.leftMicro;
    grant.leftMicro = 0;
    if (grant.expiredMicro > 0) habits.expiry++;
    post({ kind: 'expiry', happenedMs: atMs, postedMs: atMs, micro: -grant.expiredMicro, through: null });
  };

  const keep = (grant: TrueGrant) => {
    grants.push(grant);
    agenda.plan(grant.expiresMs, (atMs) => expire(grant, atMs));
    return grant;
  };
  for (const grant of opening) keep(grant);

  const byExpiry = () => grants.toSorted((a, b) => a.expiresMs - b.expiresMs);
  return {
    balanceMicro,
    receive: ({ source, micro, expiresMs }, happenedMs, postedMs) => {
      const repaid = Math.min(debtMicro, micro);
      debtMicro -= repaid;
      const grant = keep({
        source,
        micro,
        leftMicro: micro - repaid,
        cameMs: happenedMs,
        expiresMs,
        expiredMicro: null,
      });
      post({ kind: source, happenedMs, postedMs, micro, through: null });
      return grant;
    },
    spend: (micro, happenedMs, postedMs, through) => {
      let rest = micro;
      for (const grant of byExpiry()) {
        const taken = Math.min(grant.leftMicro, rest);
        grant.leftMicro -= taken;
        rest -= taken;
      }
      debtMicro += rest;
      post({ kind: 'spend', happenedMs, postedMs, micro: -micro, through });
    },
    giveBack: (micro, happenedMs, postedMs) => {
      let rest = micro;
      const repaid = Math.min(debtMicro, rest);
      debtMicro -= repaid;
      rest -= repaid;
      for (const grant of byExpiry().filter(({ expiredMicro }) => expiredMicro === null)) {
        const back = Math.min(grant.micro - grant.leftMicro, rest);
        grant.leftMicro += back;
        rest -= back;
      }
      post({ kind: 'refund', happenedMs, postedMs, micro: micro - rest, through: null });
    },
    void: (only, kind, atMs) => {
      let taken = 0;
      for (const grant of only ? [only] : grants) {
        taken += grant.leftMicro;
        grant.leftMicro = 0;
      }
      post({ kind, happenedMs: atMs, postedMs: atMs, micro: -taken, through: null });
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
