import { useMemo } from 'preact/hooks';
import { DashboardPage } from '../../components/dashboard/DashboardPage.tsx';
import { DataPart } from '../../components/dashboard/data/DataPart.tsx';
import { creditsForecastIf } from '../../lib/model/account/forecast.ts';
import type { ImportOutcome, ImportPlan } from '../../lib/model/backup/plan.ts';
import { emptySummary } from '../../lib/model/empty-summary.ts';
import { noPast } from '../../lib/model/past.ts';
import { noUsage } from '../../lib/model/series/usage-series.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import type { Summary } from '../../lib/model/summary.ts';
import { formatAt } from '../../lib/screen/format.ts';
import { noon } from '../support/make.ts';
import * as accounts from './accounts.ts';
import { press, unfold } from './acts.ts';
import type { GalleryState } from './gallery-state.ts';
import { aMorning, type Life } from './lives.ts';
import { anEventfulYear, aYear, yearChosen } from './year.ts';

interface Shown {
  /** Whose history it is; null: nobody's was read yet. */
  life: (() => Life) | null;
  summary?: Partial<Summary>;
  settings?: unknown;
  isWhole?: boolean;
  outcome?: ImportOutcome;
  act?: () => Promise<void>;
}

const done = async () => true;

function History({ life, summary, settings, isWhole = true, outcome = { problem: 'not-json' } }: Shown) {
  const lived = useMemo(() => life?.() ?? null, [life]);
  const { usage, past } = lived ?? { usage: noUsage, past: noPast };
  const shown = lived?.shown ?? null;
  const kept = lived && { account: lived.shown.account, aliases: [], readings: usage.readings, since: lived.since };
  return (
    <DashboardPage
      summary={{ ...emptySummary, ...summary, accounts: [...(shown ? [shown] : []), ...(summary?.accounts ?? [])] }}
      settings={settingsOf(settings)}
      account={shown?.account ?? null}
      onChooseAccount={() => {}}
      usage={usage}
      isWhole={isWhole}
      past={past}
      kept={kept && [kept]}
      now={noon}
      zone="UTC"
      onChangeEntries={done}
      onWhatIf={async (topUp) => lived && past.history && creditsForecastIf(topUp, past.history, noon, lived.terms)}
    >
      <DataPart
        kept={kept}
        usage={usage}
        isWhole={isWhole}
        unreadable={summary?.unreadable ?? []}
        name="Plus"
        format={formatAt(noon, 'UTC')}
        onExport={done}
        onPlan={async () => outcome}
        onImport={done}
        onDeleteAccount={done}
        onDeleteEverything={done}
      />
    </DashboardPage>
  );
}

export function history({ act, ...shown }: Shown): GalleryState {
  return { page: 'history', show: () => <History {...shown} />, ...(act ? { act } : {}) };
}

const unreadable: Summary['unreadable'] = [
  {
    kind: 'top-up',
    at: noon.subtract({ minutes: 44 }),
    problem: { kind: 'problem', reason: 'unknown-shape', sample: '{"is_enabled":"string","thresholds":["number"]}' },
  },
];

export const aFile: ImportPlan = {
  rows: { accounts: [], entries: [], warnings: [], readings: [] },
  refused: [{ table: 'readings', place: 7, why: 'figures.limits.0' }],
  counts: {
    accounts: { right: 1, fresh: 0 },
    entries: { right: 2, fresh: 1 },
    warnings: { right: 4, fresh: 2 },
    readings: { right: 2680, fresh: 312 },
  },
  first: noon.subtract({ hours: 24 * 366 }),
  last: noon.subtract({ hours: 24 }),
  settings: settingsOf({}),
};

export async function chooseFile(): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const chosen = new DataTransfer();
  chosen.items.add(new File(['{}'], 'spillway.json'));
  if (!input) return;
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const year = { life: aYear, settings: yearChosen };

/** The history page: as it is first, after a year, with everything opened that can be, and where there is little to say. */
export const historyStates = {
  'history-empty': history({ life: null }),
  'history-year': history({ ...year, act: () => press('#timeline .switch input') }),
  'history-opened': history({
    ...year,
    summary: { unreadable },
    outcome: aFile,
    act: async () => {
      await press('.segments button:nth-child(6)');
      unfold();
      await chooseFile();
    },
  }),
  'history-eventful': history({
    life: anEventfulYear,
    act: () => press('.segments button:nth-child(6)'),
  }),
  'history-morning': history({ life: () => aMorning('morning'), isWhole: false }),
  'history-several-accounts': history({
    life: () => aMorning('several'),
    summary: { accounts: [accounts.workspace, accounts.covered] },
    settings: { accounts: { covered: { name: 'Home' } } },
  }),
} satisfies Record<string, GalleryState>;
