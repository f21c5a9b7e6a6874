import type { ComponentProps } from 'preact';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { Troubles } from '../../components/Troubles.tsx';
import { settingsOf } from '../../lib/model/settings.ts';
import { noon } from '../support/make.ts';
import * as accounts from './accounts.ts';
import type { GalleryState } from './gallery-state.ts';

const nothing = () => {};
const done = async () => true;

interface Shown {
  stored?: unknown;
  accounts?: ComponentProps<typeof OptionsPage>['accounts'];
  /** Why the last choice was not kept. */
  saveTrouble?: string | null;
  onDelete?: () => Promise<boolean>;
  act?: () => Promise<void>;
}

/** The settings page as chosen in `stored`. */
export function options({
  stored,
  accounts: shown = [],
  saveTrouble = null,
  onDelete = done,
  act,
}: Shown): GalleryState {
  const kept = shown.map(({ account }, index) => ({
    account,
    aliases: [],
    readings: 4213 >> index,
    since: noon.subtract({ hours: 24 * 90 }),
  }));
  return {
    page: 'tab',
    show: () => (
      <>
        <Troubles store={null} save={saveTrouble} />
        <OptionsPage
          settings={settingsOf(stored)}
          accounts={shown}
          kept={kept}
          now={noon}
          zone="UTC"
          onChange={nothing}
          onTryNotification={done}
          onDeleteAccount={onDelete}
          onDeleteEverything={onDelete}
        />
      </>
    ),
    ...(act ? { act } : {}),
  };
}

export const optionsStates = {
  'options-as-installed': options({}),
  'options-chosen': options({
    stored: {
      keepFresh: true,
      display: { limitsAs: 'used', pricePerCredit: { amount: '0.034', currency: 'EUR' }, workDays: [1, 2, 3, 4, 5] },
      warnings: {
        longLimitLevels: [30, 10],
        quietHours: { from: '22:30', to: '07:00' },
        snoozedUntil: { 'limit-low': noon.add({ hours: 3 }).epochMilliseconds },
      },
      accounts: { covered: { name: 'Home', hidden: false } },
    },
    accounts: [accounts.covered, accounts.workspace],
  }),
} satisfies Record<string, GalleryState>;
