import { priceOf } from '../model/credits/price.ts';
import { leftPercent } from '../model/limit.ts';
import type { Display } from '../model/settings.ts';
import type { Standing } from '../model/standing.ts';
import type { Badge } from '../platform/badge.ts';
import { text } from '../platform/text.ts';
import { perCredit } from './credits-shown.ts';
import { shortCredits, shortMoney } from './format/short-amounts.ts';
import { countText } from './format/whole.ts';
import type { Style } from './glance.ts';
import { asShown } from './left-or-used.ts';
import { limitName } from './limit-name.ts';
import { say, spoken } from './sentence.ts';
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
export function badgeOf(standing: Standing, style: Style): Badge {
  const verdict = verdictOf(standing, style);
  return { text: badgeText(standing, style), colour: colours[verdict.tone], title: titleOf(standing, style) };
}

/** The button when figures could be read but not kept, in the browser's own words for why. */
export function badgeOfStoreTrouble(why: string): Badge {
  return { text: '!', colour: colours.out, title: text('badgeNoStore', why) };
}

function badgeText(standing: Standing, { display }: Style): string {
  if (standing.kind !== 'current') return signs[standing.kind];
  const { coverage, shown } = standing;
  const { credits } = shown.usage.figures;
  switch (coverage.payer) {
    case 'plan':
      return percentText(leftPercent(coverage.binding), display);
    case 'credits':
      if (credits.balance === null) return '¢';
      return display.creditsAs === 'money'
        ? shortMoney(priceOf(credits.balance, perCredit(display)))
        : shortCredits(credits.balance);
    case 'blocked':
      return '×';
    case 'unknown':
      return '?';
  }
}

function titleOf(standing: Standing, style: Style): string {
  const { display, format } = style;
  if (standing.kind === 'current' && standing.coverage.payer === 'plan') {
    const { binding } = standing.coverage;
    return text(
      display.limitsAs === 'left' ? 'badgePlan' : 'badgePlanUsed',
      format.percent(asShown(leftPercent(binding), display)),
      limitName(binding, format),
      format.ago(standing.shown.usage.at),
    );
  }
  const { headline, detail, next } = verdictOf(standing, style);
  return [...headline, ...(next ? [say(next)] : detail)].map(spoken).join(' ');
}

/** Whole percent without the sign; little left is not none, nor is it all used. */
function percentText(left: number, display: Display): string {
  const percent = asShown(left, display);
  return percent > 0 && percent < 1 ? `<${countText(1)}` : countText(Math.floor(percent));
}
