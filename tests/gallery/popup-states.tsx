import { PopupPage } from '../../components/PopupPage.tsx';
import { emptySummary } from '../../lib/model/empty-summary.ts';
import type { Freshness } from '../../lib/model/fresh/freshness.ts';
import { ended, neverTried } from '../../lib/model/fresh/rounds.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import type { Summary } from '../../lib/model/summary.ts';
import { noon } from '../support/make.ts';
import { makeShown, popupProps } from '../support/make-popup.ts';
import * as accounts from './accounts.ts';
import { focus, press } from './acts.ts';
import type { GalleryState } from './gallery-state.ts';

interface Shown {
  summary?: Partial<Summary>;
  freshness?: Freshness;
  settings?: unknown;
  /** What keeps the background from the store. */
  trouble?: string | null;
  /** What keeps the browser from giving the popup what the background has left. */
  nothingGiven?: string | null;
  mayRead?: boolean;
  mayNotify?: boolean;
}

/** The popup as it shows what the background has left. */
export function popup({ summary, freshness = neverTried, settings, trouble = null, ...rest }: Shown): GalleryState {
  const { nothingGiven = null, ...may } = rest;
  const shown = makeShown({
    summary: { ...emptySummary, ...summary },
    settings: settingsOf(settings),
    freshness,
    trouble,
  });
  return {
    page: 'popup',
    show: () => (
      <PopupPage {...popupProps} {...may} shown={nothingGiven === null ? shown : null} trouble={nothingGiven} />
    ),
  };
}

const sample =
  '{"plan_type":"plus","rate_limits":[{"name":"string","used":"string","resets":"string"}],"credits":null}';
export const unreadable: Summary['unreadable'] = [
  { kind: 'usage', at: noon, problem: { kind: 'problem', reason: 'unknown-shape', sample } },
];

/** The popup: first the eight states that anyone must understand within seconds, then what else it may have to say. */
export const popupStates = {
  'popup-never-read': popup({}),
  'popup-signed-out': popup({ summary: { accounts: [accounts.earlier], signedOutAt: noon } }),
  'popup-plan-covers': popup({ summary: { accounts: [accounts.covered] } }),
  'popup-plan-ends': popup({ summary: { accounts: [accounts.ending] } }),
  'popup-credits': popup({ summary: { accounts: [accounts.spending] } }),
  'popup-blocked': popup({ summary: { accounts: [accounts.blocked] } }),
  'popup-old': popup({ summary: { accounts: [accounts.old] } }),
  'popup-not-understood': popup({ summary: { accounts: [accounts.earlier], unreadable } }),
  'popup-credits-end': popup({ summary: { accounts: [accounts.creditsEnd] } }),
  'popup-first-ending': popup({ summary: { accounts: [accounts.firstEnding] } }),
  'popup-several-accounts': popup({ summary: { accounts: [accounts.workspace, accounts.covered, accounts.ending] } }),
  'popup-as-used-and-money': popup({
    summary: { accounts: [accounts.covered, accounts.workspace] },
    settings: {
      display: { limitsAs: 'used', creditsAs: 'money', pricePerCredit: { amount: '0.036', currency: 'EUR' } },
      accounts: { covered: { name: 'Home' }, workspace: { hidden: true } },
    },
  }),
  'popup-all-hidden': popup({
    summary: { accounts: [accounts.covered] },
    settings: { accounts: { covered: { hidden: true } } },
  }),
  'popup-refusals': popup({ summary: { accounts: [accounts.fresh] } }),
  'popup-single-models': popup({ summary: { accounts: [accounts.singleModels] } }),
  'popup-below-minimum': popup({ summary: { accounts: [accounts.belowMinimum] } }),
  'popup-overdue': popup({ summary: { accounts: [accounts.overdue] } }),
  'popup-parts-lost': popup({ summary: { accounts: [accounts.partly], unreadable: [] } }),
  'popup-budgets': {
    ...popup({ summary: { accounts: [accounts.blocked] } }),
    act: () => press('footer .last'),
  },
  'popup-more-of-a-limit': {
    ...popup({ summary: { accounts: [accounts.covered] } }),
    act: () => focus('.meter .name'),
  },
  'popup-more-of-credits': {
    ...popup({ summary: { accounts: [accounts.spending] } }),
    act: () => focus('.held .big'),
  },
  'popup-reading': popup({
    summary: { accounts: [accounts.covered] },
    freshness: { ...neverTried, round: { begunAt: noon.subtract({ seconds: 3 }), isUnderWay: true } },
  }),
  'popup-reading-refused': popup({
    summary: { accounts: [accounts.earlier] },
    freshness: ended(neverTried, noon, { kind: 'refused' }, { now: noon, chance: 0 }),
  }),
} satisfies Record<string, GalleryState>;
