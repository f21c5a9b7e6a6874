import { beforeEach, expect, test } from 'vitest';
import { emptySummary } from '../../lib/model/empty-summary.ts';
import type { Usage } from '../../lib/model/reading.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import { standingOf } from '../../lib/model/standing.ts';
import type { Summary } from '../../lib/model/summary.ts';
import { badgeOf } from '../../lib/screen/badge.ts';
import { formatAt } from '../../lib/screen/format.ts';
import { decimal, makeAccount, makeCredits, makeLimit, makeUsage, makeWeekly, noon } from '../support/make.ts';
import { speakEnglish } from '../support/texts.ts';

beforeEach(speakEnglish);

const shownAs = (display: unknown) => ({ display: settingsOf({ display }).display, format: formatAt(noon, 'UTC') });
const usedUp = makeLimit({ usedPercent: 100 });
const read = (usage: Partial<Usage>, at = noon) => ({
  accounts: [makeAccount({ usage: { at, source: 'answer', figures: makeUsage(usage), problems: [] } })],
});

const badges: [string, Partial<Summary>, string, string][] = [
  ['never read', {}, '', 'Nothing read yet. Open the usage page'],
  [
    'the plan pays',
    read({ limits: [makeLimit({ usedPercent: 23 }), makeWeekly({ usedPercent: 32 })] }),
    '68',
    'Plan: 68% of Weekly limit left. Read just now.',
  ],
  [
    'little left is not none',
    read({ limits: [makeLimit({ usedPercent: 99.6 })] }),
    '<1',
    'Plan: 0.4% of 5-hour limit left. Read just now.',
  ],
  [
    'credits pay',
    read({ limits: [usedUp], credits: makeCredits({ balance: decimal('1348.745') }) }),
    '1.3k',
    'Credits pay until 14:00. 5-hour limit is used up. Then your plan pays.',
  ],
  [
    'credits of unknown amount pay',
    read({ planType: 'business', limits: [], credits: makeCredits({ has: true }) }),
    '¢',
    'Credits pay for the next task. This plan has no limits of its own; credits pay for every task.',
  ],
  [
    'blocked',
    read({ limits: [usedUp], credits: makeCredits({ has: false }) }),
    '×',
    'Used up until 14:00. Then your plan pays. 5-hour limit is used up. There are no credits to go on with.',
  ],
  [
    'who pays is not known',
    read({ limits: [] }),
    '?',
    'Who pays is not known. The site gave no limits for this account.',
  ],
  [
    'old',
    read({}, noon.subtract({ hours: 6 })),
    '?',
    'Figures may be old. When read, your plan paid. Open the usage page, or read now.',
  ],
  [
    'signed out',
    { ...read({}, noon.subtract({ hours: 6 })), signedOutAt: noon },
    '?',
    'Signed out of ChatGPT. Sign in and open the usage page',
  ],
  [
    'not understood',
    { unreadable: [{ kind: 'usage', at: noon, problem: { kind: 'problem', reason: 'not-json', sample: '' } }] },
    '!',
    'The site’s answer was not understood. It was not data but a page or a text. Who pays is not known.',
  ],
];

test.each(badges)('%s', (_, summary, sign, words) => {
  const badge = badgeOf(standingOf({ ...emptySummary, ...summary }, null, noon), shownAs({}));
  expect([badge.text, badge.title]).toEqual([sign, words]);
  expect(badge.text.length).toBeLessThanOrEqual(4);
});

test.each<[string, unknown, Partial<Usage>, string]>([
  ['what is used', { limitsAs: 'used' }, { limits: [makeLimit({ usedPercent: 23 })] }, '23'],
  ['nearly all used, which is not all', { limitsAs: 'used' }, { limits: [makeLimit({ usedPercent: 99.6 })] }, '99'],
  [
    'what credits are worth',
    { creditsAs: 'money' },
    { limits: [usedUp], credits: makeCredits({ balance: decimal('1348.745') }) },
    '$53',
  ],
])('shows %s, where the user chose that', (_, display, usage, sign) => {
  expect(badgeOf(standingOf({ ...emptySummary, ...read(usage) }, null, noon), shownAs(display)).text).toBe(sign);
});
