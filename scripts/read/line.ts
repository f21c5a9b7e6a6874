import type { Decimal } from '../../lib/model/decimal.ts';
import type { Figures, Usage } from '../../lib/model/reading.ts';
import type { Outcome } from './saved.ts';

/**
 * One line of JSON for a file: figures as Spillway understands them, or why there
 * are none. Lists that lost nothing have no `problems`, as the README shows them.
 */
export function lineFor({ source, read }: Outcome): string {
  if ('reason' in read) return JSON.stringify(read);
  const { figures, problems } = read;
  const saysProblems = figures.kind === 'usage' || figures.kind === 'top-up' || problems.length > 0;
  return JSON.stringify({
    ...described(figures),
    ...(source === 'page-text' && { source }),
    ...(saysProblems && { problems }),
  });
}

function described(figures: Figures): object {
  switch (figures.kind) {
    case 'usage':
      return describedUsage(figures);
    case 'top-up':
      return {
        kind: figures.kind,
        enabled: figures.enabled,
        minimum: exact(figures.minimum),
        target: exact(figures.target),
        monthlyLimit: exact(figures.monthlyLimit),
      };
    case 'credit-events':
      return { ...figures, events: figures.events.map((event) => ({ ...event, credits: exact(event.credits) })) };
    case 'price':
      return { ...figures, amountPerCredit: exact(figures.amountPerCredit) };
    default:
      return figures;
  }
}

function describedUsage({ kind, planType, limits, credits, spendLimit, resetCredits, blocked }: Usage): object {
  return {
    kind,
    planType,
    limits: limits.map(({ meter, lengthSeconds, usedPercent, resetsAt, idle }) => ({
      meter,
      lengthSeconds,
      usedPercent,
      resetsAt,
      idle,
    })),
    credits: { balance: exact(credits.balance), has: credits.has, unlimited: credits.unlimited },
    spendLimit: spendLimit && { ...spendLimit, limit: exact(spendLimit.limit), used: exact(spendLimit.used) },
    resetCredits,
    blocked,
  };
}

/** A JSON number with every digit of the decimal, which a double might not hold. */
function exact(amount: Decimal | null): unknown {
  return amount === null ? null : (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(amount);
}
