import { leftPercent } from '../model/limit.ts';
import type { Standing } from '../model/standing.ts';
import type { Badge } from '../platform/badge.ts';
import { text } from '../platform/text.ts';
import type { Format } from './format.ts';
import { limitName } from './limit.ts';
import { spoken } from './sentence.ts';
import type { Tone } from './tone.ts';
import { verdictOf } from './verdict.ts';

// Dark enough for white text on them, in light and dark toolbars.
const colours: Readonly<Record<Tone, string>> = {
  fine: '#1f7a6d',
  close: '#a15c00',
  out: '#b3261e',
  credit: '#3d5afe',
  quiet: '#5b6470',
};

const signs = { 'never-read': '', 'signed-out': '?', 'not-understood': '!', old: '?' } as const;

/** The toolbar button for a standing: what is left, what pays, or a sign; and always the same in words. */
export function badgeOf(standing: Standing, format: Format): Badge {
  const verdict = verdictOf(standing, format);
  return { text: badgeText(standing, format), colour: colours[verdict.tone], title: titleOf(standing, format) };
}

/** The button when figures could be read but not kept, in the browser's own words for why. */
export function badgeOfStoreTrouble(why: string): Badge {
  return { text: '!', colour: colours.out, title: text('badgeNoStore', why) };
}

function badgeText(standing: Standing, format: Format): string {
  if (standing.kind !== 'current') return signs[standing.kind];
  const { coverage, shown } = standing;
  const { credits } = shown.usage.figures;
  switch (coverage.payer) {
    case 'plan':
      return wholePercent(leftPercent(coverage.binding));
    case 'credits':
      return credits.balance === null ? '¢' : format.shortCredits(credits.balance);
    case 'blocked':
      return '×';
    case 'unknown':
      return '?';
  }
}

function titleOf(standing: Standing, format: Format): string {
  if (standing.kind === 'current' && standing.coverage.payer === 'plan') {
    const { binding } = standing.coverage;
    return text(
      'badgePlan',
      format.percent(leftPercent(binding)),
      limitName(binding, format),
      format.ago(standing.shown.usage.at),
    );
  }
  const { headline, detail } = verdictOf(standing, format);
  return [headline, ...detail].map(spoken).join(' ');
}

/** Whole percent without the sign; little left is not none. */
function wholePercent(left: number): string {
  return left > 0 && left < 1 ? '<1' : String(Math.floor(left));
}
