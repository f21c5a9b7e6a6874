import type { Spend, Through } from '../../lib/model/credits/movement.ts';
import type { Life } from '../../tests/support/world/life.ts';
import type { TrueMovement } from '../../tests/support/world/truth.ts';
import type { Replay } from './replay.ts';
import { covers, itemsOf, seenBetween, sumOf } from './score-movements.ts';
import type { Tally } from './tally.ts';

/** Nearly all of what was spent, or said to be. */
const most = 0.9;

/**
 * Through what credits were spent: which limit was used up, or that the plan had room. Of what really was spent it is
 * found when nine tenths of the credits of a spell are told so; a spend that is told so is misnamed when less than nine
 * tenths of what was spent in its span were. That nobody knows is no name, and counted by itself.
 */
export function scoreThrough({ truth }: Life, { movements, balancesMs }: Replay, tally: Tally): void {
  const spends = movements.filter((movement): movement is Spend => movement.kind === 'spend');
  for (const { kind, parts } of itemsOf(seenBetween(truth.movements, balancesMs))) {
    if (kind !== 'spend') continue;
    const isFound =
      shareOf(parts, (part) => spends.some((spend) => covers(spend, part) && isThrough(spend, part))) >= most;
    tally.count('movements, through what spent: found', isFound);
    tally.count(`movements, through what spent: found, ${nameOf(parts)}`, isFound);
  }
  for (const spend of spends) {
    const really = truth.movements.filter((one) => one.kind === 'spend' && covers(spend, one));
    if (really.length === 0) continue;
    const isUnknown = spend.through.kind === 'unknown';
    tally.count('movements, through what spent: nobody knows', isUnknown);
    const isTrue = shareOf(really, (part) => isThrough(spend, part)) >= most;
    tally.count('movements, through what spent: misnamed', !isTrue && !isUnknown);
  }
}

function isThrough({ through }: { through: Through }, part: TrueMovement): boolean {
  if (part.through === null) return through.kind === 'plan-had-room';
  return through.kind === 'limit' && through.lengthSeconds === part.through;
}

function shareOf(parts: readonly TrueMovement[], isMeant: (part: TrueMovement) => boolean): number {
  return sumOf(parts.filter(isMeant)) / sumOf(parts);
}

/** What a spell went through first. */
function nameOf([first]: readonly TrueMovement[]): string {
  const names = { 18000: 'five hours', 604800: 'week' } as const;
  return first?.through ? names[first.through] : 'the plan had room';
}
