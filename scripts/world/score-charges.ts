import type { Warning } from '../../lib/model/warning/warning.ts';
import type { Life } from '../../tests/support/world/life.ts';
import { dayMs } from '../../tests/support/world/units.ts';
import { type Announcement, announcedBy, looksMs, meantAt, scoreAnnounced, scoreInVain } from './announced.ts';
import { chargesOf } from './coming.ts';
import { hasSpentForDays } from './outcomes.ts';
import type { Tally } from './tally.ts';

/**
 * Whether automatic charges from a moment on were announced, by a warning that one is ahead, or with the one before it; and a day
 * ahead, or the whole lead: at the first look since the one before. Above all counts what was meant when the charge came, however
 * long ago it was said; *anew*, what was said since the charge before.
 */
export function scoreCharges(life: Life, said: readonly Warning[], fromMs: number, tally: Tally): void {
  const { truth } = life;
  const ahead = said.filter(({ rule }) => rule === 'top-up-ahead').map(announcedBy);
  const another = said.flatMap((warning) => anotherAnnounced(warning) ?? []);
  const charges = chargesOf(life).filter(({ atMs }) => atMs >= fromMs);
  scoreAnnounced('charges', charges, [...ahead, ...another], life, tally);
  const cameMs = [...truth.charges.map(({ atMs }) => atMs), ...truth.below.map(({ fromMs }) => fromMs)];
  scoreInVain('charges', cameMs, ahead, life, tally);
  scoreInVain('charges, with the one before,', cameMs, another, life, tally);

  const looks = looksMs(life);
  for (const { atMs, crossedMs, sinceMs } of charges) {
    if (!hasSpentForDays(life, looks[0] ?? atMs, crossedMs)) continue;
    const meant = meantAt(atMs, [...ahead, ...another]);
    const firstLookMs = looks.find((look) => look > sinceMs) ?? atMs;
    const isEarly = ({ fromMs }: Announcement) => fromMs <= Math.max(atMs - dayMs, firstLookMs);
    const isAnew = ({ fromMs }: Announcement) => fromMs > sinceMs;
    tally.count('said: charges announced a day or the whole lead ahead', meant.some(isEarly));
    tally.count('said: charges announced anew', meant.some(isAnew));
    tally.count('said: charges announced anew, a day or the whole lead ahead', meant.filter(isAnew).some(isEarly));
    tally.count('said: charges before anybody looked since the one before', firstLookMs >= atMs);
  }
}

/** What the warning that one has come says of the next, if it does. */
function anotherAnnounced({ rule, decidedAt, says }: Warning): Announcement | null {
  const words = rule === 'top-up-happened' ? says?.body.find(({ text }) => text === 'warnTopUpAnother') : undefined;
  const [days] = words?.values ?? [];
  if (decidedAt === null || days?.is !== 'count') return null;
  return { fromMs: decidedAt.epochMilliseconds, toMs: decidedAt.epochMilliseconds + days.value * dayMs };
}
