import { useMemo } from 'preact/hooks';
import { DashboardPage } from '../../components/dashboard/DashboardPage.tsx';
import { DataPart } from '../../components/dashboard/data/DataPart.tsx';
import { creditsForecastIf } from '../../lib/model/account/forecast.ts';
import type { ImportOutcome, ImportPlan } from '../../lib/model/backup/plan.ts';
import type { Entry } from '../../lib/model/credits/grant.ts';
import type { Movement } from '../../lib/model/credits/movement.ts';
import { emptySummary } from '../../lib/model/empty-summary.ts';
import { type AccountPast, noPast } from '../../lib/model/past.ts';
import { noUsage } from '../../lib/model/series/usage-series.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import type { Summary } from '../../lib/model/summary.ts';
import { dueWarnings } from '../../lib/model/warning/due.ts';
import { formatAt } from '../../lib/screen/format.ts';
import { decimal, makeCredits, makeLimit, noon } from '../support/make.ts';
import { makeKnowledge, watched } from '../support/warnings.ts';
import { watchAfter } from '../support/watch.ts';
import * as accounts from './accounts.ts';
import { press, unfold } from './acts.ts';
import type { GalleryState } from './gallery-state.ts';
import { aMorning, aYear, type Life, terms } from './lives.ts';

interface Shown {
  /** Whose history it is; null: nobody's was read yet. */
  life: (() => Life) | null;
  summary?: Partial<Summary>;
  past?: Partial<AccountPast>;
  settings?: unknown;
  isWhole?: boolean;
  outcome?: ImportOutcome;
  act?: () => Promise<void>;
}

const done = async () => true;

function History({ life, summary, past, settings, isWhole = true, outcome = { problem: 'not-json' } }: Shown) {
  const { shown, ...rest } = useMemo(() => life?.() ?? { shown: null, past: noPast, usage: noUsage }, [life]);
  const usage = rest.usage;
  const kept = shown && {
    account: shown.account,
    aliases: [],
    readings: usage.readings,
    since: noon.subtract({ hours: 24 * 366 }),
  };
  return (
    <DashboardPage
      summary={{ ...emptySummary, ...summary, accounts: [...(shown ? [shown] : []), ...(summary?.accounts ?? [])] }}
      settings={settingsOf(settings)}
      account={shown?.account ?? null}
      onChooseAccount={() => {}}
      usage={usage}
      isWhole={isWhole}
      past={{ ...rest.past, ...past }}
      kept={kept && [kept]}
      now={noon}
      zone="UTC"
      onChangeEntries={done}
      onWhatIf={async (topUp) => rest.past.history && creditsForecastIf(topUp, rest.past.history, noon, terms)}
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

const entries: Entry[] = [
  {
    id: 'entry',
    kind: 'purchase',
    credits: decimal(1000),
    on: Temporal.PlainDate.from('2026-06-03'),
    expiresOn: null,
  },
];

const events: AccountPast['events'] = {
  kind: 'credit-events',
  events: [
    { date: '2026-08-24', surface: 'cli', credits: decimal('318.2') },
    { date: '2026-09-15', surface: 'desktop_app', credits: decimal('41.25') },
    { date: '2026-09-18', surface: 'work_web', credits: decimal('12') },
    { date: '2026-09-18', surface: null, credits: decimal('9.5') },
  ],
};

const quietHours = { from: '10:50', to: '14:00' };

/** Two hours in which a limit went low, was said to be, and nearly ran out in quiet hours. */
function warned(): Pick<AccountPast, 'warnings' | 'decision'> {
  const at = (minutes: number) => noon.subtract({ minutes: 120 - minutes });
  const look = (minutes: number, usedPercent: number) => ({
    readAt: at(minutes),
    usage: { limits: [makeLimit({ usedPercent, resetsAt: at(240) })], credits: makeCredits({ has: false }) },
  });
  const watch = [look(0, 70), look(20, 82)].map(makeKnowledge).reduce(watchAfter, watched);
  const { warnings: choices } = settingsOf({ warnings: { quietHours } });
  const { changed, because } = dueWarnings(makeKnowledge({ ...look(60, 97), choices }), watch);
  return { warnings: [...watch.said, ...changed], decision: { at: at(60), because } };
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
    entries: { right: 1, fresh: 1 },
    warnings: { right: 31, fresh: 2 },
    readings: { right: 4210, fresh: 312 },
  },
  first: noon.subtract({ hours: 2400 }),
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

/** So much in a year that its marks have no room beside one another. */
function eventful(): Movement[] {
  const kinds = ['auto-top-up', 'auto-top-up', 'purchase', 'refund', 'auto-top-up', 'unexplained', 'grant'] as const;
  return Array.from({ length: 70 }, (_, index) => {
    const by = noon.subtract({ hours: 24 * Math.round((70 - index) ** 1.38) });
    return { kind: kinds[index % 23] ?? 'auto-top-up', after: by.subtract({ minutes: 5 }), by, change: decimal(250) };
  });
}

const year = {
  life: aYear,
  past: { entries, events, ...warned() },
  settings: { warnings: { quietHours } },
};

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
    ...year,
    past: { ...year.past, movements: eventful() },
    act: () => press('.segments button:nth-child(6)'),
  }),
  'history-morning': history({ life: () => aMorning('morning'), isWhole: false }),
  'history-several-accounts': history({
    life: () => ({ ...aMorning('several'), shown: accounts.spending }),
    summary: { accounts: [accounts.workspace, accounts.covered] },
    settings: { accounts: { covered: { name: 'Home' } } },
  }),
} satisfies Record<string, GalleryState>;
