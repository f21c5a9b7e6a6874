// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import type { Entry } from '../../lib/model/credits/grant.ts';
import { settingsOf } from '../../lib/model/settings.ts';
import { decimal } from '../support/make.ts';
import { speakEnglish } from '../support/texts.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const events = {
  onAllow: vi.fn(),
  onChange: vi.fn(),
  onTryNotification: vi.fn(async () => true),
  onAddEntry: vi.fn<(entry: Omit<Entry, 'id'>) => void>(),
  onChangeEntry: vi.fn<(entry: Entry) => void>(),
  onRemoveEntry: vi.fn(),
  onDone: vi.fn(),
};

beforeEach(() => {
  speakEnglish();
  for (const event of Object.values(events)) event.mockClear();
});
afterEach(cleanup);

interface Shown {
  stored?: unknown;
  hasAccess?: boolean;
  entries?: readonly Entry[];
}

function page({ stored, hasAccess = true, entries = [] }: Shown) {
  return (
    <Welcome
      settings={settingsOf(stored)}
      hasAccess={hasAccess}
      entries={entries}
      today={day('2026-09-21')}
      {...events}
    />
  );
}

const title = () => screen.getByRole('heading', { level: 2 }).textContent;
const button = (name: string) => screen.getByRole('button', { name });
const press = (name: string) => fireEvent.click(button(name));
const enter = (name: string, value: string) => fireEvent.change(screen.getByLabelText(name), { target: { value } });
const goOn = () => press(screen.queryByRole('button', { name: 'Next' }) ? 'Next' : 'Skip');
function goTo(wanted: string) {
  while (title() !== wanted) goOn();
}

/** Titles of all steps, without anything chosen in any. */
function steps(): string[] {
  const titles = [title() ?? ''];
  while (!screen.queryByRole('button', { name: 'Open the usage page' })) {
    goOn();
    titles.push(title() ?? '');
  }
  return titles;
}

const withoutAccess = [
  'What Spillway reads, and what it does not',
  'May Spillway read chatgpt.com?',
  'Keep the figures fresh?',
  'When Spillway warns you',
  'Credits already bought',
  'That is all',
];

describe('Each step can be passed over', () => {
  test('to the last, which opens the usage page, and nothing is changed on the way', () => {
    render(page({ hasAccess: false }));
    expect(steps()).toEqual(withoutAccess);
    press('Open the usage page');
    expect(events.onDone).toHaveBeenCalledOnce();
    for (const event of [events.onChange, events.onAddEntry, events.onAllow]) expect(event).not.toHaveBeenCalled();
  });

  test('and all of them at once', () => {
    render(page({}));
    press('Skip everything');
    expect(events.onDone).toHaveBeenCalledOnce();
  });

  test('and gone back to', () => {
    render(page({}));
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
    press('Next');
    press('Back');
    expect(title()).toBe(withoutAccess[0]);
  });

  test('and takes the focus when it comes, but not when the page opens', () => {
    render(page({}));
    expect(document.activeElement).toBe(document.body);
    press('Next');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
  });
});

describe('Access to the site', () => {
  test('is not asked for where it is there', () => {
    render(page({}));
    expect(steps()).toEqual(withoutAccess.filter((step) => step !== 'May Spillway read chatgpt.com?'));
  });

  test('is asked for on a click; once given, the step stays and says so', () => {
    const { rerender } = render(page({ hasAccess: false }));
    press('Next');
    press('Allow');
    expect(events.onAllow).toHaveBeenCalledOnce();
    rerender(page({ hasAccess: true }));
    expect(title()).toBe('May Spillway read chatgpt.com?');
    expect(screen.getByRole('status').textContent).toBe('It may.');
    expect(button('Next')).toBeTruthy();
  });
});

test('Keep fresh is off until chosen', () => {
  render(page({}));
  goTo('Keep the figures fresh?');
  const choice = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Keep fresh' });
  expect(choice.checked).toBe(false);
  fireEvent.click(choice);
  expect(events.onChange).toHaveBeenCalledExactlyOnceWith({ keepFresh: true });
});

test.each([
  [false, 1],
  [true, 0],
])('Where warnings are explained, Keep fresh being on (%s), it says when most come without it', (keepFresh, times) => {
  render(page({ stored: { keepFresh } }));
  goTo('When Spillway warns you');
  expect(screen.queryAllByText(/^With “Keep fresh” off, .* most warnings come only then\.$/)).toHaveLength(times);
});

test('At the end it says where the popup is to be found', () => {
  render(page({}));
  goTo('That is all');
  expect(screen.getByText(/icon in the browser’s toolbar.* pin it/)).toBeTruthy();
});

test('A notification can be tried, and quiet hours set', async () => {
  render(page({}));
  goTo('When Spillway warns you');
  press('Show a test notification');
  expect(await screen.findByText(/handed to the system/)).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Quiet hours' }));
  expect(JSON.stringify(events.onChange.mock.lastCall)).toBe(
    '[{"warnings":{"quietHours":{"from":"22:00:00","to":"07:00:00"}}}]',
  );
});

describe('Credits already bought', () => {
  const bought: Entry = {
    id: 'e1',
    kind: 'purchase',
    credits: decimal(1000),
    on: day('2026-03-01'),
    expiresOn: day('2027-03-01'),
  };
  const show = (entries: readonly Entry[] = []) => {
    const shown = render(page({ entries }));
    goTo('Credits already bought');
    return shown;
  };
  const first = () => within(screen.getByRole('group', { name: 'Entry 1' }));

  test('are entered with their day; the expiry may stay empty', () => {
    show();
    enter('Kind', 'grant');
    enter('Credits', '250.5');
    enter('Day they came', '2026-06-03');
    press('Add');
    const [entry] = events.onAddEntry.mock.lastCall ?? [];
    expect(JSON.stringify(entry)).toBe('{"kind":"grant","credits":"250.5","on":"2026-06-03","expiresOn":null}');
    expect(screen.getByLabelText<HTMLInputElement>('Credits').value).toBe('');
  });

  test.each([
    ['without a day', '250', '', ''],
    ['without an amount', '', '2026-06-03', ''],
    ['of nothing', '0', '2026-06-03', ''],
    ['of tomorrow', '250', '2026-09-22', ''],
    ['that expired before they came', '250', '2026-06-03', '2026-06-03'],
  ])('%s are not taken', (_, credits, on, expiresOn) => {
    show();
    enter('Credits', credits);
    enter('Day they came', on);
    enter('Expire on', expiresOn);
    press('Add');
    expect(events.onAddEntry).not.toHaveBeenCalled();
  });

  test('of which one was wrong after it was right are not taken as they were before', () => {
    show();
    enter('Credits', '250');
    enter('Day they came', '2026-06-03');
    enter('Credits', '-1');
    press('Add');
    expect(events.onAddEntry).not.toHaveBeenCalled();
  });

  test('can be corrected', () => {
    show([bought]);
    fireEvent.change(first().getByLabelText('Credits'), { target: { value: '900' } });
    expect(JSON.stringify(events.onChangeEntry.mock.lastCall)).toBe(JSON.stringify([{ ...bought, credits: '900' }]));
    fireEvent.change(first().getByLabelText('Expire on'), { target: { value: '' } });
    expect(JSON.stringify(events.onChangeEntry.mock.lastCall)).toBe(JSON.stringify([{ ...bought, expiresOn: null }]));
  });

  test('cannot have come after they expired', () => {
    show([{ ...bought, expiresOn: day('2026-06-01') }]);
    fireEvent.change(first().getByLabelText('Day they came'), { target: { value: '2026-06-01' } });
    expect(events.onChangeEntry).not.toHaveBeenCalled();
    expect(first().getByRole('alert').textContent).toBe('A day that is not in the future, and before they expire.');
  });

  test('can be removed', () => {
    show([bought]);
    press('Remove entry 1');
    expect(events.onRemoveEntry).toHaveBeenCalledExactlyOnceWith('e1');
  });
});
