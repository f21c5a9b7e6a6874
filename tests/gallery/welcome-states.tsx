import { Troubles } from '../../components/Troubles.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import type { Entry } from '../../lib/model/credits/grant.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import { decimal } from '../support/make.ts';
import { press, stillness } from './acts.ts';
import type { GalleryState } from './gallery-state.ts';

const nothing = () => {};
const entry: Entry = {
  id: 'entry',
  kind: 'purchase',
  credits: decimal(1000),
  on: Temporal.PlainDate.from('2026-06-03'),
  expiresOn: null,
};

/** The welcome page, gone through as far as one of its steps. */
export function welcome(step: number, hasAccess = true, saveTrouble: string | null = null): GalleryState {
  return {
    page: 'tab',
    show: () => (
      <>
        <Troubles store={null} save={saveTrouble} />
        <Welcome
          settings={settingsOf({})}
          hasAccess={hasAccess}
          entries={[entry]}
          today={Temporal.PlainDate.from('2026-09-21')}
          onAllow={nothing}
          onChange={nothing}
          onTryNotification={async () => true}
          onAddEntry={nothing}
          onChangeEntry={nothing}
          onRemoveEntry={nothing}
          onDone={nothing}
        />
      </>
    ),
    act: async () => {
      for (let done = 1; done < step; done++) {
        await press('.buttons > button:not(.quiet)');
        await stillness();
      }
    },
  };
}

export const welcomeStates = {
  'welcome-reads': welcome(1),
  'welcome-access': welcome(2, false),
  'welcome-fresh': welcome(2),
  'welcome-hear': welcome(3),
  'welcome-entries': welcome(4),
  'welcome-end': welcome(5),
} satisfies Record<string, GalleryState>;
