import { NoHistory } from '../../components/dashboard/NoHistory.tsx';
import type { ImportOutcome } from '../../lib/model/backup/plan.ts';
import * as accounts from './accounts.ts';
import { enter, press } from './acts.ts';
import type { GalleryState } from './gallery-state.ts';
import { aFile, chooseFile, history } from './history-states.tsx';
import { aMorning } from './lives.ts';
import { options } from './options-states.tsx';
import { popup, unreadable } from './popup-states.tsx';
import * as rare from './rare-accounts.ts';
import { welcome } from './welcome-states.tsx';

const diskFull = 'QuotaExceededError';
const notKept = 'It said: MAX_WRITE_OPERATIONS_PER_MINUTE. What was chosen before still holds.';
const endless = () => new Promise<boolean>(() => {});

const coveredWith = (more: Parameters<typeof popup>[0]) =>
  popup({ summary: { accounts: [accounts.covered] }, ...more });

const imported = (outcome: ImportOutcome, act = async () => {}) =>
  history({
    life: () => aMorning('morning'),
    outcome,
    act: async () => {
      await chooseFile();
      await act();
    },
  });

/** A file of which rows of each table cannot be read. */
const partlyWrong: ImportOutcome = {
  ...aFile,
  refused: [
    { table: 'accounts', place: 1, why: 'id' },
    { table: 'entries', place: 3, why: 'credits' },
    { table: 'warnings', place: 12, why: 'said.at' },
    ...Array.from({ length: 240 }, (_, index) => ({
      table: 'readings' as const,
      place: 7 + index,
      why: 'figures.limits.0',
    })),
  ],
};

/** What few people ever see: troubles, and figures that are seldom so. Not among the pictures that are kept. */
export const rareStates = {
  'popup-no-access': coveredWith({ mayRead: false }),
  'popup-notifications-off': coveredWith({ mayNotify: false }),
  'popup-no-access-no-notifications': popup({ mayRead: false, mayNotify: false }),
  'popup-no-store': coveredWith({ trouble: diskFull }),
  'popup-nothing-given': popup({ nothingGiven: 'IO error: Corruption' }),
  'popup-sample': {
    ...popup({ summary: { accounts: [accounts.earlier], unreadable } }),
    act: () => press('.sample summary'),
  },
  'popup-unlimited': popup({ summary: { accounts: [rare.unlimited] } }),
  'popup-unknown-payer': popup({ summary: { accounts: [rare.unknownPayer] } }),
  'popup-switched-off': popup({ summary: { accounts: [rare.switchedOff] } }),
  'popup-perhaps': popup({ summary: { accounts: [rare.perhaps] } }),
  'popup-top-up-lost': popup({
    summary: {
      accounts: [rare.topUpLost],
      unreadable: unreadable.map((answer) => ({ ...answer, kind: 'top-up' })),
    },
  }),
  'options-save-failed': options({ accounts: [accounts.covered], saveTrouble: notKept }),
  'options-sure': options({ accounts: [accounts.covered], act: () => press('button.grave') }),
  'options-deleting': options({
    accounts: [accounts.covered],
    onDelete: endless,
    act: async () => {
      await press('button.grave');
      await press('dialog[open] button.grave');
    },
  }),
  'options-wrong-field': options({ act: () => enter('.levels input', '0') }),
  'welcome-save-failed': welcome(4, true, notKept),
  'history-no-store': { page: 'history', show: () => <NoHistory why={diskFull} /> },
  'history-import-refused': imported({ problem: 'newer-version' }),
  'history-import-problems': imported(partlyWrong, () => press('details:has(.refused) > summary')),
} satisfies Record<string, GalleryState>;
