// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DashboardPage } from '../../components/dashboard/DashboardPage.tsx';
import { DataPart } from '../../components/dashboard/data/DataPart.tsx';
import { WarningsPart } from '../../components/dashboard/WarningsPart.tsx';
import type { ImportOutcome } from '../../lib/model/backup/plan.ts';
import type { Movement } from '../../lib/model/credits/movement.ts';
import { emptySummary } from '../../lib/model/empty-summary.ts';
import type { CreditsForecast } from '../../lib/model/forecast/credits/credits.ts';
import { noPast } from '../../lib/model/past.ts';
import type { TopUp } from '../../lib/model/reading.ts';
import { usageSeriesOf } from '../../lib/model/series/usage-series.ts';
import { type Settings, settingsOf } from '../../lib/model/settings.ts';
import type { Because } from '../../lib/model/warning/because.ts';
import { dueWarnings } from '../../lib/model/warning/due.ts';
import { rules } from '../../lib/model/warning/rules.ts';
import type { Warning } from '../../lib/model/warning/warning.ts';
import { formatAt } from '../../lib/screen/format.ts';
import { changeEntries } from '../../lib/store/entries.ts';
import { pastOf } from '../../lib/store/past.ts';
import { whatIf } from '../../lib/store/what-if.ts';
import { decimal, makeCredits, makeLimit, makeTopUp, makeUsage, noon } from '../support/make.ts';
import { makeForecast, makeGrant, makeSpend, makeWindowForecast } from '../support/make-forecast.ts';
import { emptyStore, makeSeen, record, refreshSummary, usual } from '../support/store.ts';
import { speakEnglish } from '../support/texts.ts';
import { makeKnowledge, type Situation, watched } from '../support/warnings.ts';
import { watchAfter } from '../support/watch.ts';

// On a busy machine what-if takes longer than the usual second.
configure({ asyncUtilTimeout: 4000 });
beforeEach(speakEnglish);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const onChangeEntries = vi.fn<(kept: unknown[], removed: string[]) => Promise<boolean>>();
const onWhatIf = vi.fn<(topUp: TopUp) => Promise<CreditsForecast | null>>();
const now = noon.add({ hours: 12 });

/** A day: a limit used up, credits spent, bought, and the limit reset early. */
async function aDay() {
  const db = emptyStore();
  const at = (hours: number) => noon.add({ minutes: hours * 60 });
  const look = (hours: number, usedPercent: number, balance: number, resetsIn: number) =>
    record(
      db,
      makeSeen({
        said: 'a',
        at: at(hours),
        figures: makeUsage({
          limits: [makeLimit({ usedPercent, resetsAt: at(resetsIn) })],
          credits: makeCredits({ balance: decimal(balance) }),
        }),
      }),
    );
  await look(0, 40, 300, 3);
  await look(1, 100, 300, 3);
  await look(1.5, 100, 240, 3);
  await record(db, makeSeen({ said: 'a', at: at(1.5), figures: makeTopUp() }));
  await look(1.6, 100, 1000, 3);
  await look(3.5, 5, 1000, 8);
  // Long before its reset, it has everything again.
  await look(5, 60, 1000, 8);
  await look(5.2, 0, 1000, 10.2);
  for (const hours of [5.4, 6, 7, 8.5]) await look(hours, Math.round(hours), 1000, 10.2);
  await look(12, 1, 1000, 17);
  await changeEntries(db, {
    account: 'a',
    kept: [
      { id: 'e', kind: 'purchase', credits: decimal(750), on: Temporal.PlainDate.from('2026-09-21'), expiresOn: null },
    ],
    removed: [],
  });
  const summary = await refreshSummary(db, now);
  const rows = await db.readings.where('[account+kind+firstAt]').between(['a', 'usage'], ['a', 'usage', []]).toArray();
  onWhatIf.mockImplementation((topUp) => whatIf(db, { account: 'a', topUp }, now, usual));
  return { summary, past: await pastOf(db, 'a'), usage: usageSeriesOf(rows) };
}

function show(
  { summary, past, usage }: Awaited<ReturnType<typeof aDay>>,
  {
    accounts = {},
    account = summary.accounts[0]?.account ?? null,
    display = {},
  }: { accounts?: Settings['accounts']; account?: string | null; display?: Partial<Settings['display']> } = {},
) {
  render(
    <DashboardPage
      summary={summary}
      settings={settingsOf({ accounts, display })}
      account={account}
      onChooseAccount={vi.fn()}
      usage={usage}
      isWhole={true}
      past={past}
      kept={[{ account: 'a', aliases: [], readings: 9, since: noon }]}
      now={now}
      zone="UTC"
      onChangeEntries={onChangeEntries}
      onWhatIf={onWhatIf}
    >
      {null}
    </DashboardPage>,
  );
}

function open(summary: string) {
  const details = screen.getByText(summary).closest('details');
  if (details) details.open = true;
  if (details) fireEvent(details, new Event('toggle'));
}
const openWhatIf = () => open('What if auto top-up were set otherwise');
const openTables = () => open('The same as tables');

const handle = () => screen.getByRole('slider', { name: 'Moment in the timeline' });
const press = (key: string, shiftKey = false) => fireEvent.keyDown(handle(), { key, shiftKey });
const shownSpan = () => document.querySelector('.timeline-at .soft')?.textContent ?? '';
const figures = () => [...document.querySelectorAll('.strip-figure')].map((one) => one.textContent);
/** The heights of the lines of a limit's scale, that of nothing first, and the one at which its course ends. */
const levelHeights = () =>
  [...document.querySelectorAll('.of-limit .level')].map((line) => Number(line.getAttribute('y1')));
const lastHeight = (path: string) =>
  Number(
    document
      .querySelector(`.of-limit ${path}`)
      ?.getAttribute('d')
      ?.match(/([\d.]+)(h\.01)?$/)?.[1],
  );
const table = (name: string) => screen.getByRole('region', { name });
const cells = (name: string) =>
  within(table(name))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );

describe('What the balance buys', () => {
  test('is said of each model by the rates of the day, with where they are from', async () => {
    show(await aDay());
    const bought = cells('What the balance buys');
    expect(bought[0]).toEqual(['GPT-6 Sol', '20m', '200m', '4m', '', 'API price × 25 (codexometer 0.18.4)']);
    expect(bought).toContainEqual([
      'ChatGPT for Excel (GPT-5.5)',
      '8m',
      '80m',
      '1.33m',
      '33–200',
      "OpenAI's help, 5 to 30 credits a typical task",
    ]);
    // Its rate begins a week later.
    expect(bought.map(([model]) => model)).not.toContain('GPT-6.1 Sol');
  });
});

describe('The timeline', () => {
  test('has a chart of each limit and of the balance, each with the same in words', async () => {
    show(await aDay());
    const names = screen.getAllByRole('img').map((chart) => chart.getAttribute('aria-label'));
    expect(names[0]).toMatch(/^5-hour limit: from 0% to 100% left\. Windows: \d; used up: 1; ended early: 1\. /);
    expect(names[0]).toContain('Credits spent: 60.');
    expect(names[1]).toMatch(
      /^Balance: from 240 to 1,000 credits\. Minimum: 250\. Credits spent: 60\. Auto top-up: \+760 credits/,
    );
  });

  test('is followed by what is forecast of each limit, beside what would be if use went on', async () => {
    const { summary, ...rest } = await aDay();
    const [account] = summary.accounts;
    if (!account) throw new Error('an account was read');
    const forecast = makeForecast({ fiveHours: makeWindowForecast({ asInTheLastHour: 88 }) });
    const given = { summary: { ...summary, accounts: [{ ...account, forecast }] }, ...rest };
    show(given);
    expect(cells('Forecast of limits')).toEqual([['5-hour limit', '48% left39–55%', '12% leftas in the last hour']]);
    cleanup();
    show(given, { display: { limitsAs: 'used' } });
    expect(cells('Forecast of limits')).toEqual([['5-hour limit', '52% used45–61%', '88% usedas in the last hour']]);
  });

  test.each([
    ['left', 'from 0% to 100% left', '99% left', 'at the top'],
    ['used', 'from 0% to 100% used', '1% used', 'at the foot'],
  ] as const)('shows what is %s of limits wherever it does, if that is chosen', async (...all) => {
    const [limitsAs, extent, figure, place] = all;
    show(await aDay(), { display: { limitsAs } });
    expect(screen.getAllByRole('img')[0]?.getAttribute('aria-label')).toContain(extent);
    expect(figures()[0]).toBe(figure);
    expect(handle().getAttribute('aria-valuetext')).toContain(`5-hour limit: ${figure}`);
    // The lower the number, the higher up it is drawn.
    const [lowest = 0, , highest = 0] = levelHeights();
    const last = lastHeight('path.read');
    expect(Math.abs(last - lowest) < Math.abs(last - highest) ? 'at the foot' : 'at the top').toBe(place);
  });

  test('explains the signs that it has, and no others', async () => {
    show(await aDay());
    const signs = [...document.querySelectorAll('.legend li')].map(({ textContent }) => textContent);
    expect(signs).toEqual([
      'Auto top-up',
      'Expiry',
      'Credits spent',
      'Minimum',
      'Reset',
      'Window ended early',
      'Forecast for the reset',
      'Nothing read',
    ]);
  });

  test('reaches to the last day on which credits expire, where the mark is read out', async () => {
    show(await aDay());
    press('End');
    for (let step = 0; step < 3; step++) press('+');
    const said = () => handle().getAttribute('aria-valuetext') ?? '';
    expect(said()).toMatch(/^22 Sept? 2027, 00:00: /);
    for (let step = 0; step < 100 && !said().includes('expire'); step++) press('ArrowLeft');
    expect(said()).toMatch(/^21 Sept? 2027.*credits expire/);
  });

  test('keeps what was read out when a finger is lifted, and lets it go when a mouse leaves', async () => {
    show(await aDay());
    const now = figures()[1];
    const point = (pointerType: string) => {
      fireEvent.pointerDown(handle(), { pointerId: 1, pointerType, clientX: 1 });
      fireEvent.pointerUp(handle(), { pointerId: 1, pointerType });
      fireEvent.pointerLeave(handle(), { pointerId: 1, pointerType });
    };
    point('touch');
    expect(figures()[1]).not.toBe(now);
    point('mouse');
    expect(figures()[1]).toBe(now);
  });

  test('is to a screen reader a slider that stands at the moment it reads out, and says what time it moves to', async () => {
    show(await aDay());
    const minutes = now.epochMilliseconds / 60_000;
    expect(handle().getAttribute('aria-valuenow')).toBe(String(minutes));
    expect(handle().getAttribute('aria-valuetext')).toMatch(/^22 Sept? 2026, 00:00: /);
    expect(document.querySelector('.timeline-at [role=status]')?.textContent).toBe(shownSpan());
  });

  test('reads out the figures moment by moment, by keys', async () => {
    show(await aDay());
    fireEvent.click(screen.getByRole('button', { name: 'Day' }));
    press('ArrowLeft');
    const before = handle().getAttribute('aria-valuetext');
    expect(before).toMatch(/^21 Sept? 2026, 23:45: 5-hour limit: .*\. Balance: 1,000 credits, read .*\.$/);
    for (let step = 0; step < 28; step++) press('ArrowLeft');
    expect(handle().getAttribute('aria-valuetext')).not.toBe(before);
  });

  test('reads out by keys what was spent, and that a window ended early', async () => {
    show(await aDay());
    fireEvent.click(screen.getByRole('button', { name: 'Day' }));
    const heard = new Set<string>();
    for (let step = 0; step < 60; step++) {
      press('ArrowLeft');
      heard.add(handle().getAttribute('aria-valuetext') ?? '');
    }
    expect([...heard].some((said) => said.includes('Credits spent: 60'))).toBe(true);
    expect([...heard].some((said) => said.includes('5-hour limit: Window ended early'))).toBe(true);
  });

  test('says what was said last, and since when nobody looked', async () => {
    show(await aDay());
    fireEvent.click(screen.getByRole('button', { name: '6 hours' }));
    press('Home');
    expect(figures()).toEqual(['nothing read', 'nothing read']);
    press('End');
    expect(figures()[1]).toMatch(/^nothing read since 22 Sept? 2026, 00:00$/);
  });

  test('reads out what happened at the moment pointed at', async () => {
    show(await aDay());
    const happened = () => document.querySelector('.strip-name .beside')?.textContent ?? '';
    expect(happened()).toBe('');
    const place = document
      .querySelector('.drawing .mark-auto-top-up')
      ?.getAttribute('transform')
      ?.match(/[\d.]+/)?.[0];
    // Where there is no layout, charts are drawn 960 wide and lie on one pixel.
    fireEvent(handle(), new PointerEvent('pointermove', { pointerId: 1, clientX: Number(place) / 960 }));
    expect(happened()).toBe('Auto top-up: +760 credits · Credits spent: 60.');
    expect(handle().getAttribute('aria-valuetext')).toMatch(/Auto top-up: \+760 credits · Credits spent: 60\.$/);
  });

  test('zooms and moves by keys, and goes back to a day by a button', async () => {
    show(await aDay());
    fireEvent.click(screen.getByRole('button', { name: 'Day' }));
    expect(screen.getByRole('button', { name: 'Day' }).getAttribute('aria-pressed')).toBe('true');
    const day = shownSpan();
    press('+');
    const near = shownSpan();
    expect(near).not.toBe(day);
    press('ArrowLeft', true);
    expect(shownSpan()).not.toBe(near);
    fireEvent.click(screen.getByRole('button', { name: 'Day' }));
    expect(shownSpan()).toBe(day);
  });

  test('is not drawn anew while one pans, but moved, and says of each part what there is in it', async () => {
    show(await aDay());
    fireEvent.click(screen.getByRole('button', { name: '6 hours' }));
    const turn = () => fireEvent(handle(), new WheelEvent('wheel', { deltaX: -30 }));
    const facts = () => screen.getAllByRole('img')[0]?.getAttribute('aria-label');
    const places = () => [...document.querySelectorAll<HTMLElement>('.sheet')].map(({ style }) => style.transform);
    turn();
    const drawn = document.querySelector('.timeline .read');
    const [paths, before, said] = [drawn?.getAttribute('d'), places(), facts()];
    for (let turns = 0; turns < 20; turns++) turn();
    expect(drawn?.getAttribute('d')).toBe(paths);
    expect(new Set(places()).size).toBe(1);
    expect(places()).not.toEqual(before);
    expect(facts()).not.toBe(said);
  });

  test('leaves other keys to the browser', async () => {
    show(await aDay());
    const before = shownSpan();
    // True: nobody prevented what the browser does.
    expect(fireEvent.keyDown(handle(), { key: '+', ctrlKey: true })).toBe(true);
    expect(fireEvent.keyDown(handle(), { key: 'Tab' })).toBe(true);
    expect(shownSpan()).toBe(before);
  });

  test('lays what was expected of windows that are over beside what came, if that is wished', async () => {
    show(await aDay());
    fireEvent.click(screen.getByRole('button', { name: 'Day' }));
    const wedges = () => document.querySelectorAll('.forecast').length;
    fireEvent.click(screen.getByLabelText('Show forecasts'));
    expect(wedges()).toBe(0);
    fireEvent.click(screen.getByLabelText('Show past forecasts'));
    expect(wedges()).toBeGreaterThan(1);
  });

  test.each([
    ['left', ['Left', 'Expected left'], ['91%', '40%', 'used up']],
    ['used', ['Used', 'Expected use'], ['9%', '60%', 'used up']],
  ] as const)('has windows as they were as a table, with what was %s of each', async (limitsAs, heads, ends) => {
    show(await aDay(), { display: { limitsAs } });
    openTables();
    const windows = await waitFor(() => cells('Windows in the time shown'));
    const columns = within(table('Windows in the time shown')).getAllByRole('columnheader');
    expect(columns.map(({ textContent }) => textContent).filter((_, index) => index === 3 || index === 5)).toEqual(
      heads,
    );
    expect(windows.map((row) => row[3])).toEqual(ends);
    // Little was expected to be used.
    expect(Number(/: (\d+)–/.exec(windows[0]?.[5] ?? '')?.[1]) > 50).toBe(limitsAs === 'left');
  });

  test('has its facts as tables: windows as they were, and what moved the balance', async () => {
    show(await aDay());
    openTables();
    const windows = await waitFor(() => cells('Windows in the time shown'));
    expect(windows.map(([limit, , , used, ended]) => [limit, used, ended])).toContainEqual([
      '5-hour limit',
      'used up',
      'as announced',
    ]);
    expect(windows.map(([, , , , ended]) => ended)).toContain('early');
    // What was expected of a window, and since when.
    expect(windows.map(([, , , , , expected]) => expected).join()).toMatch(/21 Sept?, 20:30: \d+–\d+%\./);
    expect(cells('Changes of the balance in the time shown').map(([, what, credits]) => [what, credits])).toEqual([
      ['Auto top-up', '+760'],
      ['Spent', '−60'],
    ]);
  });
});

test('The forecast record says how many ranges held, on which side others missed, and how far off a straight line was', async () => {
  const day = await aDay();
  const [limit] = day.past.history?.limits ?? [];
  if (!day.past.history || !limit) throw new Error('a day has a limit');
  const record = { ...limit.record, made: 10, held: 7, missedBy: { middle: 52, straight: 123 } };
  const forecasts = (count: number, p10: number, p90: number) =>
    Array.from({ length: count }, () => ({ madeAt: noon, p10, p50: (p10 + p90) / 2, p90 }));
  const windows = day.past.windows.slice(0, 1).map((window) => ({
    ...window,
    usedPercent: 60,
    forecasts: [...forecasts(1, 70, 80), ...forecasts(7, 55, 65), ...forecasts(2, 40, 50)],
  }));
  show({ ...day, past: { ...day.past, windows, history: { ...day.past.history, limits: [{ ...limit, record }] } } });
  const said = [...document.querySelectorAll('.record :is(h3, b, span)')].map(({ textContent }) => textContent);
  expect(said).toEqual([
    '5-hour limit',
    'Ranges that held: 7 of 10 (70%)',
    'promised: 80%',
    'less was used: 1',
    'more was used: 2',
    'Off by, in points on average',
    ...['Middle of the range', '5.2'],
    ...['Straight line', '12.3'],
  ]);
});

describe('Credits', () => {
  test('say what is forecast of them, with the reason where it is not', async () => {
    const { summary, ...rest } = await aDay();
    const [account] = summary.accounts;
    if (!account) throw new Error('an account was read');
    const range = (p10: number, p50: number, p90: number) => ({ p10, p50, p90 });
    const spend = makeSpend(range(0, 20, 60), range(90, 190, 330), range(400, 800, 1300));
    const { credits } = makeForecast({}, { spend });
    show({ summary: { ...summary, accounts: [{ ...account, forecast: { limits: [], credits } }] }, ...rest });
    const [spent, refused] = cells('Forecast of credits');
    expect(spent).toEqual(['Credits spent', '', '200–60', '19090–330', '800400–1,300', '']);
    expect(refused?.at(-1)).toBe('known after a day of figures');
    expect(screen.getByText(/Last read 21 Sept 2026, 12:00/)).toBeDefined();
  });

  test('list what moved the balance, of all kinds or of one, and summed by month', async () => {
    show(await aDay());
    expect(cells('Movements').map((row) => row.slice(1))).toEqual([
      ['Auto top-up', '+760', '≈ US$30.40', ''],
      ['Spent', '−60', '', '5-hour limit was used up'],
    ]);
    fireEvent.change(screen.getByLabelText('Show'), { target: { value: 'spend' } });
    expect(cells('Movements')).toHaveLength(1);
    expect(cells('By month')).toEqual([['September 2026', '−60', '+760', '≈ US$30.40']]);
  });

  test('are summed as they are filtered, and by kind over all months', async () => {
    const day = await aDay();
    const earlier = (movement: Movement) => ({ ...movement, by: movement.by.subtract({ hours: 24 * 40 }) });
    const movements = [...day.past.movements.map(earlier), ...day.past.movements];
    show({ ...day, past: { ...day.past, movements } });
    expect(screen.getByText('4 changes, together +1,400 · Paid: ≈ US$60.80.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Show'), { target: { value: 'spend' } });
    expect(screen.getByText('2 changes, together −120')).toBeTruthy();
    expect(cells('By month').at(-1)).toEqual(['Total', '−120', '+1,520', '≈ US$60.80']);
  });

  test('say what was paid for them this month and in all, told apart where no payment is listed', async () => {
    const day = await aDay();
    const paidAt = (hours: number, amount: number) => ({
      at: noon.add({ hours }),
      amount,
      currency: 'USD',
      status: 'paid',
      type: null,
    });
    const transactions = { kind: 'transactions' as const, transactions: [paidAt(-24 * 40, 2380)] };
    show({ ...day, past: { ...day.past, transactions } });
    expect(
      screen.getByText('September 2026 so far: ≈ US$30.40 · in all since 12 Aug 2026: US$23.80 + ≈ US$30.40'),
    ).toBeTruthy();
    expect(
      screen.getByText(/^As the site lists the payments.*≈: .* at US\$0\.04 a credit, before tax\.$/),
    ).toBeTruthy();
    expect(cells('By month').map((row) => row.at(-1))).toEqual(['≈ US$30.40', 'US$23.80', 'US$23.80 + ≈ US$30.40']);
  });

  test('are shown in credits alone, or as the money they are worth, as the settings say', async () => {
    const day = await aDay();
    show(day, { display: { creditsAs: 'credits' } });
    expect(cells('By month')).toEqual([['September 2026', '−60', '+760']]);
    cleanup();
    show(day, { display: { creditsAs: 'money' } });
    expect(cells('By month')).toEqual([['September 2026', '−US$2.40', '+US$30.40', '≈ US$30.40']]);
  });

  test('show twenty of many movements first, and the others on request', async () => {
    const day = await aDay();
    const [movement] = day.past.movements;
    if (!movement) throw new Error('a day has movements');
    show({ ...day, past: { ...day.past, movements: Array.from({ length: 25 }, () => movement) } });
    expect(cells('Movements')).toHaveLength(20);
    fireEvent.click(screen.getByRole('button', { name: 'Show more: 5' }));
    expect(cells('Movements')).toHaveLength(25);
    expect(screen.queryByRole('button', { name: /^Show more/ })).toBeNull();
  });

  test('a grant’s date can be corrected: it becomes an entry of its own', async () => {
    show(await aDay());
    onChangeEntries.mockResolvedValue(true);
    const [first] = screen.getAllByRole('button', { name: 'Enter its date' });
    if (first) fireEvent.click(first);
    await waitFor(() => expect(onChangeEntries).toHaveBeenCalledOnce());
    expect(onChangeEntries.mock.lastCall?.[0]).toMatchObject([{ on: Temporal.PlainDate.from('2026-09-21') }]);
  });

  test('whose day has passed are said to be there still, in the table and wherever they are drawn', async () => {
    const day = await aDay();
    const passed = { from: Temporal.PlainDate.from('2026-09-17'), by: Temporal.PlainDate.from('2026-09-17') };
    const holding = { grants: [makeGrant({ left: decimal(348), expires: passed })], debt: decimal(0) };
    show({ ...day, summary: { ...day.summary, accounts: day.summary.accounts.map((one) => ({ ...one, holding })) } });
    const isOver = 'should have expired 17 Sept 2026; the site still counts them';
    expect(cells('What the balance consists of').map(([, , , expires, lost]) => [expires, lost])).toEqual([
      [isOver, ''],
    ]);
    expect(screen.getByRole('img', { name: `348 credits: ${isOver}.` })).toBeTruthy();
    expect(screen.getByRole('img', { name: /^Balance: / }).getAttribute('aria-label')).toContain(
      `348 credits: ${isOver}.`,
    );
  });

  test('say what their forecast is of: of a day that may come sooner, or of the last day that is gone through', async () => {
    const day = await aDay();
    const by = Temporal.PlainDate.from('2028-06-03');
    const holding = { grants: [makeGrant({ expires: { from: null, by } })], debt: decimal(0) };
    const some = { p10: 0, p50: 60, p90: 120 };
    const grants = [
      {
        ...{ id: 'grant-1', source: 'purchase' as const, left: 1000, isFirstDay: false, isLatestDay: true },
        ...{ at: by.toZonedDateTime('UTC').toInstant(), unspent: some, unspentNewestFirst: some },
      },
    ];
    const days = { credits: some, price: some, creditsNewestFirst: some, priceNewestFirst: some };
    const forecast = makeForecast({}, { expiry: { grants, days30: days, days90: days, undated: 0, currency: 'USD' } });
    const [account] = day.summary.accounts;
    if (account) show({ ...day, summary: { ...day.summary, accounts: [{ ...account, holding, forecast }] } });
    expect(screen.getByText('Of some only the latest day is known.')).toBeTruthy();
    expect(
      screen.getByText('Of credits that expire after 25 Oct 2027, what is left on that day counts as lost.'),
    ).toBeTruthy();
  });

  test('what became of an entry is said below it', async () => {
    show(await aDay());
    const [entered] = screen.getAllByRole('group', { name: 'Entry 1' });
    expect(entered?.textContent).toContain('Counted: 240 of it is left.');
  });

  test('that auto top-up has no maximum is said as such', async () => {
    show(await aDay());
    expect(cells('Auto top-up as it was set').map((row) => row.at(-1))).toEqual(['no maximum']);
  });

  test('what was entered can be removed', async () => {
    show(await aDay());
    onChangeEntries.mockResolvedValue(true);
    fireEvent.click(screen.getByRole('button', { name: 'Remove entry 1' }));
    expect(onChangeEntries).toHaveBeenLastCalledWith([], ['e']);
  });

  test('what if: other settings stand beside those that hold', async () => {
    show(await aDay());
    openWhatIf();
    await waitFor(() => table('What it would come to'));
    fireEvent.change(screen.getByLabelText('Target'), { target: { value: '2000' } });
    fireEvent.change(screen.getByLabelText('Minimum'), { target: { value: '1500' } });
    await waitFor(() => expect(document.body.textContent).toContain('1,000 credits, US$40.00'));
    const lines = Object.fromEntries(
      cells('What it would come to').map(([line, asSet, changed]) => [line, [asSet, changed]]),
    );
    expect(lines['Bought at once']).toEqual(['none', '1,000 credits, US$40.00']);
    const wrong = 'An amount above zero; the target at least 125 above the minimum.';
    fireEvent.change(screen.getByLabelText('Minimum'), { target: { value: '1875' } });
    expect(screen.queryByText(wrong)).toBeNull();
    fireEvent.change(screen.getByLabelText('Minimum'), { target: { value: '1876' } });
    expect(screen.getByText(wrong)).toBeTruthy();
  });

  test.each([
    ['off', 'As entered here', true],
    ['on', 'As it is set', false],
  ])('what if: switched %s, it tells of no charge under "%s"', async (_, under, enabled) => {
    const day = await aDay();
    const { history } = day.past;
    const topUp = makeTopUp({ enabled, minimum: decimal(1500), target: decimal(3000) });
    show({ ...day, past: { ...day.past, history: history && { ...history, topUp: { at: noon, figures: topUp } } } });
    openWhatIf();
    await waitFor(() => table('What it would come to'));
    if (enabled) fireEvent.click(screen.getByLabelText('Auto top-up on'));
    const heads = within(table('What it would come to')).getAllByRole('columnheader');
    const column = heads.findIndex((head) => head.textContent === under);
    await waitFor(() => expect(cells('What it would come to')[1]?.[column]).toBe('none'));
    expect(cells('What it would come to')[1]?.[3 - column]).toBe('2,000 credits, US$80.00');
  });

  test('what if: where nothing can be said, that is said, and nobody waits for it', async () => {
    show(await aDay());
    onWhatIf.mockResolvedValue(null);
    openWhatIf();
    await waitFor(() => screen.getByText('That did not work.'));
  });
});

describe('Warnings', () => {
  const at = (minutes: number) => noon.add({ minutes });
  /** A look at a limit so many minutes after noon. */
  const look = (minutes: number, usedPercent: number, choices: Situation['choices'] = {}) =>
    makeKnowledge({ readAt: at(minutes), usage: { limits: [makeLimit({ usedPercent })] }, choices });
  const showPart = (warnings: readonly Warning[], because: readonly Because[] = []) =>
    render(
      <WarningsPart
        warnings={warnings}
        decision={{ at: at(30), because }}
        nextCheck={at(60)}
        format={formatAt(noon, 'UTC')}
      />,
    );

  test('say what was said and why, the latest first', () => {
    showPart([look(0, 82), look(30, 97)].reduce(watchAfter, watched).said);
    expect(cells('What was said').map((row) => row.slice(1))).toEqual([
      ['A limit is low', '5-hour limit: 3% left', expect.stringMatching(/It resets /)],
      ['A limit is low', '5-hour limit: 18% left', expect.stringMatching(/It resets /)],
    ]);
    expect(document.body.textContent).toContain('Last decided 21 Sept 2026, 12:30. Without new figures, again 21');
  });

  test('show twenty of many first, and the others on request', () => {
    const [one] = watchAfter(watched, look(0, 82)).said;
    if (!one) throw new Error('a low limit is worth a warning');
    showPart(Array.from({ length: 25 }, (_, index) => ({ ...one, deliveredAt: at(index) })));
    expect(cells('What was said')).toHaveLength(20);
    fireEvent.click(screen.getByRole('button', { name: 'Show more: 5' }));
    expect(cells('What was said')).toHaveLength(25);
  });

  test('say what waits, and for what', () => {
    const quietHours = { from: Temporal.PlainTime.from('12:15'), to: Temporal.PlainTime.from('13:00') };
    const held = dueWarnings(look(30, 97, { quietHours }), watched);
    const [undelivered] = dueWarnings(look(0, 82), watched).due;
    const snoozed: Because = { rule: 'credits-low', subject: '', why: 'snoozed', at: at(90) };
    showPart([...held.changed, ...(undelivered ? [undelivered] : [])], [...held.because, snoozed]);
    expect(cells('What waits')).toEqual([
      ['A limit is low', '5-hour limit: 3% left', 'Due, but quiet hours last until 13:00.'],
      ['Credits are low', '', 'Snoozed until 13:30.'],
      ['A limit is low', '5-hour limit: 18% left', 'Decided 12:00; the browser has not shown it yet.'],
    ]);
    expect(screen.getByText('Nothing yet.')).toBeTruthy();
  });

  test('say of every rule why it did or did not speak', () => {
    const { because } = dueWarnings(look(0, 82), watched);
    showPart([], because);
    const reasons = Object.fromEntries(cells('Why each rule did or did not warn'));
    expect(reasons['A limit is low']).toBe('Said now.');
    expect(Object.keys(reasons)).toHaveLength(rules.length);
  });
});

test('Of nobody read yet, it says once what to do, and has only the part that can bring figures back', () => {
  show({ summary: emptySummary, past: noPast, usage: usageSeriesOf([]) });
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    'History',
    'Nothing read yet.',
    'Data',
  ]);
  expect(screen.getAllByText(/usage page/)).toEqual([screen.getByRole('link', { name: 'Open the usage page' })]);
});

describe('A hidden account', () => {
  const hidden = { name: null, hidden: true };

  test('is nowhere to be chosen', async () => {
    const day = await aDay();
    const [one] = day.summary.accounts;
    const others = ['b', 'c'].flatMap((account) => (one ? [{ ...one, account }] : []));
    const summary = { ...day.summary, accounts: [...day.summary.accounts, ...others] };
    show({ ...day, summary }, { accounts: { b: hidden } });
    const choices = within(screen.getByLabelText('Account')).getAllByRole('option');
    expect(choices.map((option) => option.getAttribute('value'))).toEqual(['a', 'c']);
  });

  test('leaves nothing but what is kept where there is no other, which is not said to be unread', async () => {
    show(await aDay(), { accounts: { a: hidden }, account: null });
    const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent);
    expect(headings).toEqual(['History', 'Every account is hidden.', 'Data']);
  });
});

describe('Data', () => {
  const onExport = vi.fn<() => Promise<boolean>>();
  const onPlan = vi.fn<(text: string) => Promise<ImportOutcome>>();
  const onImport = vi.fn<() => Promise<boolean>>();
  const showData = () =>
    render(
      <DataPart
        kept={{ account: 'a', aliases: [], readings: 12, since: noon }}
        usage={{ readings: 10, fromText: 3 }}
        isWhole={true}
        unreadable={[
          { kind: 'top-up', at: noon, problem: { kind: 'problem', reason: 'unknown-shape', sample: '{"a":"string"}' } },
        ]}
        name="Plus"
        format={formatAt(noon, 'UTC')}
        onExport={onExport}
        onPlan={onPlan}
        onImport={onImport}
        onDeleteAccount={vi.fn()}
        onDeleteEverything={vi.fn()}
      />,
    );
  const choose = (text: string) =>
    fireEvent.change(screen.getByLabelText('A file that Spillway exported'), {
      target: { files: [new File([text], 'x')] },
    });

  test('says how much is kept, where it came from, and what was not understood', () => {
    showData();
    expect(document.body.textContent).toContain('Readings kept: 12');
    expect(document.body.textContent).toContain('From the site’s answers: 7; from the text of its page: 3');
    expect(screen.getByText(/^Auto top-up, .*: It held no figures/)).toBeTruthy();
    expect(screen.getByText('{"a":"string"}')).toBeTruthy();
  });

  test('is exported whole or by table', async () => {
    showData();
    onExport.mockResolvedValue(true);
    fireEvent.click(screen.getByRole('button', { name: 'Everything, as JSON' }));
    fireEvent.click(screen.getByRole('button', { name: 'Movements, as CSV' }));
    await waitFor(() => expect(onExport.mock.calls).toEqual([['everything'], ['movements']]));
  });

  test('is imported only after a look at what the file would add, and which rows it refuses', async () => {
    vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(900);
    showData();
    const plan = {
      rows: { accounts: [], entries: [], warnings: [], readings: [] },
      refused: [{ table: 'readings' as const, place: 7, why: 'figures.limits.0' }],
      counts: {
        accounts: { right: 1, fresh: 0 },
        entries: { right: 0, fresh: 0 },
        warnings: { right: 2, fresh: 2 },
        readings: { right: 9, fresh: 4 },
      },
      first: noon,
      last: now,
      settings: settingsOf({}),
    };
    onPlan.mockResolvedValue(plan);
    onImport.mockResolvedValue(true);
    expect(screen.queryByRole('button', { name: 'Add what is new' })).toBeNull();
    choose('a file');
    await waitFor(() => expect(cells('What the file holds')[1]).toEqual(['Readings', '4', '5', '1']));
    expect(onPlan).toHaveBeenCalledWith('a file');
    expect(screen.getByText('Readings, row 7: figures.limits.0')).toBeTruthy();
    // What scrolls is a stop for keys.
    const refused = screen.getByText('Readings, row 7: figures.limits.0').closest('section');
    expect(refused?.getAttribute('tabindex')).toBe('0');
    expect(onImport).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Add what is new' }));
    await waitFor(() => expect(onImport).toHaveBeenLastCalledWith(plan, false));
    // Its settings only where that is wished.
    fireEvent.click(screen.getByLabelText('Take over its settings'));
    fireEvent.click(screen.getByRole('button', { name: 'Add what is new' }));
    await waitFor(() => expect(onImport).toHaveBeenLastCalledWith(plan, true));
  });

  test('is not touched by a file that is damaged', async () => {
    showData();
    onPlan.mockResolvedValue({ problem: 'not-json' });
    choose('{');
    await waitFor(() => expect(screen.getByText('This file is damaged, or not one of Spillway’s.')).toBeTruthy());
    expect(screen.queryByRole('button', { name: 'Add what is new' })).toBeNull();
  });
});
