import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, vi } from 'vitest';
import { OptionsPage } from '../../../components/options/OptionsPage.tsx';
import type { Kept } from '../../../lib/model/kept.ts';
import { type Settings, settingsOf } from '../../../lib/model/settings.ts';
import type { Change } from '../../../lib/model/settings-change.ts';
import type { KnownAs } from '../../../lib/model/shown-accounts.ts';
import type { AccountSummary } from '../../../lib/model/summary.ts';
import { noon } from '../../support/make.ts';
import { speakEnglish } from '../../support/texts.ts';

/** What the page tells of. */
export const events = {
  onChange: vi.fn<(change: Change<Settings>) => void>(),
  onTryNotification: vi.fn<() => Promise<boolean>>(),
  onDeleteAccount: vi.fn<(account: KnownAs) => Promise<boolean>>(),
  onDeleteEverything: vi.fn<() => Promise<boolean>>(),
};

/** Begins each test with nothing shown and nothing told. */
export function startAfresh(): void {
  beforeEach(() => {
    speakEnglish();
    for (const event of Object.values(events)) event.mockReset();
  });
  afterEach(cleanup);
}

interface Shown {
  stored?: unknown;
  kept?: Kept[];
  accounts?: AccountSummary[];
}

/** Shows the settings page, and gives the settings that it shows. */
export function show({ stored, kept = [], accounts = [] }: Shown = {}): Settings {
  const settings = settingsOf(stored);
  render(<OptionsPage settings={settings} accounts={accounts} kept={kept} now={noon} zone="UTC" {...events} />);
  return settings;
}

export const lastChange = () => events.onChange.mock.lastCall?.[0] ?? {};
export const checkbox = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
export const radio = (group: string, name: string) =>
  within(screen.getByRole('group', { name: group })).getByRole<HTMLInputElement>('radio', { name });
export const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
export const enter = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
export const button = (name: string) => screen.getByRole('button', { name });
