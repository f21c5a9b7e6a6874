import { expect, test } from 'vitest';
import { readAnswer } from '../../lib/chatgpt/answer.ts';
import type { Parsed } from '../../lib/chatgpt/parsed.ts';
import type { Usage } from '../../lib/model/reading.ts';
import { noon } from '../support/make.ts';

function read(body: unknown): Parsed<Usage> {
  const outcome = readAnswer('usage', JSON.stringify(body), noon);
  if ('reason' in outcome) throw new Error(`not read: ${outcome.reason}`);
  return outcome as Parsed<Usage>;
}

const inTwoHours = noon.epochMilliseconds / 1000 + 7200;
const window = { used_percent: 33, limit_window_seconds: 18_000, reset_after_seconds: 7200, reset_at: inTwoHours };
const fiveHours = {
  meter: 'codex',
  name: null,
  lengthSeconds: 18_000,
  usedPercent: 33,
  resetsAt: noon.add({ hours: 2 }),
  resetPrecision: 'second',
  idle: false,
};

function limitOf(changes: object, dropped: string[] = []) {
  const changed = Object.fromEntries(
    Object.entries({ ...window, ...changes }).filter(([key]) => !dropped.includes(key)),
  );
  return read({ plan_type: 'plus', rate_limit: { primary_window: changed } });
}

test('a limit is known by its length, whichever slot it arrives in', () => {
  const slots = ['primary_window', 'secondary_window', 'tertiary_window'];
  for (const slot of slots) expect(read({ rate_limit: { [slot]: window } }).figures.limits).toEqual([fiveHours]);
});

test.each([
  ['the time left until a reset', [window], 0],
  ['the latest of several', [{ ...window, reset_at: inTwoHours - 86_400 }, window], 0],
  ['no reset that has passed', [{ ...window, reset_after_seconds: 0 }], null],
  ['no time left alone', [{ ...window, reset_at: null }], null],
])('what the site’s clock showed is told by %s', (_, windows, minutes) => {
  const slots = Object.fromEntries(windows.map((one, index) => [`slot_${index}_window`, one]));
  expect(read({ rate_limit: slots }).saidAt).toEqual(minutes === null ? null : noon.add({ minutes }));
});

test('all three meters that one account has at once are read, shortest first', () => {
  const lengths = read({
    rate_limit: {
      primary_window: { ...window, limit_window_seconds: 2_628_000 },
      secondary_window: { ...window, limit_window_seconds: 604_800 },
      third_window: window,
    },
  }).figures.limits.map((limit) => limit.lengthSeconds);
  expect(lengths).toEqual([18_000, 604_800, 2_628_000]);
});

test.each([
  ['a number as a text', { used_percent: '33', limit_window_seconds: '18000', reset_at: String(inTwoHours) }],
  ['an ISO moment', { reset_at: noon.add({ hours: 2 }).toString() }],
  ['a fraction that is whole', { used_percent: 33.0 }],
  ['a key nobody knows', { colour: 'red' }],
])('%s changes nothing', (_, changes) => {
  expect(limitOf(changes)).toMatchObject({ figures: { limits: [fiveHours] }, problems: [] });
  expect(limitOf(changes).figures.limits).toEqual([fiveHours]);
});

test.each([
  ['missing', undefined],
  ['null', null],
])('a %s length loses only the length', (_, length) => {
  const { figures, problems } = limitOf({ limit_window_seconds: length });
  expect(figures.limits).toEqual([{ ...fiveHours, lengthSeconds: null }]);
  expect(problems).toEqual([]);
});

test('a length that cannot be read is named as a problem', () => {
  const { figures, problems } = limitOf({ limit_window_seconds: 'five hours' });
  expect(figures.limits).toEqual([{ ...fiveHours, lengthSeconds: null }]);
  expect(problems).toEqual(['rate_limit.primary_window.limit_window_seconds']);
});

test('without the moment of the reset it follows from the countdown', () => {
  expect(limitOf({}, ['reset_at']).figures.limits).toEqual([fiveHours]);
});

test.each([9e15, 8e12, 401 * 86_400, -1])('a countdown of %d seconds is none, and a problem', (seconds) => {
  const { figures, problems } = limitOf({ reset_after_seconds: seconds }, ['reset_at']);
  expect(figures.limits).toEqual([{ ...fiveHours, resetsAt: null }]);
  expect(problems).toEqual(['rate_limit.primary_window.reset_after_seconds']);
});

test('without both the reset is not known', () => {
  expect(limitOf({}, ['reset_at', 'reset_after_seconds']).figures.limits).toEqual([{ ...fiveHours, resetsAt: null }]);
});

test.each([
  [150, 100],
  [-5, 0],
  ['99.5', 99.5],
])('a used percent of %j is taken as %d', (raw, percent) => {
  expect(limitOf({ used_percent: raw }).figures.limits[0]?.usedPercent).toBe(percent);
});

test.each([null, 'half', true, [50], { value: 50 }])('a used percent of %j is no limit, and a problem', (raw) => {
  const { figures, problems } = limitOf({ used_percent: raw });
  expect(figures.limits).toEqual([]);
  expect(problems).toEqual(['rate_limit.primary_window']);
});

test.each([
  ['0 % with the whole length to run', { used_percent: 0, reset_after_seconds: 18_000 }, true],
  ['1 % with the whole length to run', { used_percent: 1, reset_after_seconds: 18_000 }, true],
  ['0 % with a countdown that lags by seconds', { used_percent: 0, reset_after_seconds: 17_985 }, true],
  ['1 % a minute and a half into the window', { used_percent: 1, reset_after_seconds: 17_908 }, false],
  ['3 % with the whole length to run', { used_percent: 3, reset_after_seconds: 18_000 }, false],
])('a window of %s: idle %#', (_, changes, idle) => {
  expect(limitOf(changes).figures.limits[0]?.idle).toBe(idle);
});

test('two empty slots are a plan without limits, not zero use', () => {
  const { figures } = read({ plan_type: 'plus', rate_limit: { primary_window: null, secondary_window: null } });
  expect(figures.limits).toEqual([]);
});

test('an unknown plan is kept as the site names it', () => {
  expect(read({ plan_type: 'promax2', rate_limit: { primary_window: window } })).toMatchObject({
    figures: { planType: 'promax2' },
    problems: [],
  });
});

test('the meter of a model keeps the name that the site gives it', () => {
  const additional = [
    { limit_name: 'GPT-5.3-Codex-Spark', metered_feature: 'codex_bengalfox', rate_limit: { primary_window: window } },
  ];
  expect(read({ additional_rate_limits: additional }).figures.limits).toEqual([
    { ...fiveHours, meter: 'codex_bengalfox', name: 'GPT-5.3-Codex-Spark' },
  ]);
});

test('a meter given twice with other figures is kept once, and named', () => {
  const twice = [12, 60].map((used_percent) => ({
    metered_feature: 'codex_bengalfox',
    rate_limit: { primary_window: { ...window, used_percent } },
  }));
  const { figures, problems } = read({ additional_rate_limits: twice });
  expect(figures.limits.map((limit) => limit.usedPercent)).toEqual([12]);
  expect(problems).toEqual(['codex_bengalfox 18000 given twice']);
});

test('one broken meter among the others loses only itself', () => {
  const { figures, problems } = read({
    rate_limit: { primary_window: window },
    additional_rate_limits: ['broken', { metered_feature: 'codex_other', rate_limit: { primary_window: window } }],
  });
  expect(figures.limits.map((limit) => limit.meter)).toEqual(['codex', 'codex_other']);
  expect(problems).toEqual(['additional_rate_limits[0]']);
});

test.each([
  ['"0"', '0', '0'],
  ['an exponent', '0E-10', '0'],
  ['many digits', '1348.7450000000', '1348.745'],
  ['a number', 42.5, '42.5'],
  ['a negative amount', '-1', '-1'],
])('a balance as %s is exact', (_, balance, exact) => {
  expect(read({ credits: { balance } }).figures.credits.balance).toBe(exact);
});

test('a null balance is no balance, and no problem', () => {
  const { figures, problems } = read({ credits: { has_credits: true, balance: null } });
  expect(figures.credits).toMatchObject({ balance: null, has: true });
  expect(problems).toEqual([]);
});

test.each([[''], ['$5.00'], [[]], [{}], [true]])('a balance of %j is no balance, and a problem', (balance) => {
  const { figures, problems } = read({ plan_type: 'plus', credits: { balance } });
  expect(figures.credits.balance).toBeNull();
  expect(problems).toEqual(['credits.balance']);
});

const allowance = { limit: '1000', used: '36.8', used_percent: 4, reset_at: inTwoHours };
const spendLimit = { limit: '1000', used: '36.8', usedPercent: 4, resetsAt: noon.add({ hours: 2 }), reached: false };
test.each([
  ['under spend_control', { spend_control: { reached: false, individual_limit: allowance } }],
  ['under rate_limit', { rate_limit: { individual_limit: allowance } }],
  ['at the top', { individual_limit: allowance }],
  ['in camel case', { individual_limit: { limit: 1000, used: 36.8, usedPercent: 4, resetsAt: inTwoHours } }],
])('a spend limit %s is read', (_, body) => {
  expect(read({ plan_type: 'business', ...body }).figures).toMatchObject({ limits: [] });
  expect(read({ plan_type: 'business', ...body }).figures.spendLimit).toEqual(spendLimit);
});

test('a spend control that is not reached and has no limit is none', () => {
  expect(
    read({ plan_type: 'plus', spend_control: { reached: false, individual_limit: null } }).figures.spendLimit,
  ).toBeNull();
});

test.each([
  ['limit_reached', { rate_limit: { limit_reached: true } }, { allowed: null, limitReached: true, reason: null }],
  ['allowed false', { rate_limit: { allowed: false } }, { allowed: false, limitReached: null, reason: null }],
  [
    'a reason',
    { rate_limit_reached_type: { type: 'rate_limit_reached', details: 'default' } },
    { allowed: null, limitReached: null, reason: 'rate_limit_reached' },
  ],
  [
    'a reason as a plain text',
    { rate_limit_reached_type: 'rate_limit_reached' },
    { allowed: null, limitReached: null, reason: 'rate_limit_reached' },
  ],
  [
    'ordinary_usage_allowed false',
    { rate_limit: { allowed: true }, ordinary_usage_allowed: false },
    { allowed: false, limitReached: null, reason: null },
  ],
])('the site says that usage is stopped by %s', (_, body, blocked) => {
  expect(read({ plan_type: 'plus', ...body }).figures.blocked).toEqual(blocked);
});

test('a model that is not available is named, one that is is not', () => {
  const model_usage = { 'gpt-6-astra': { available: false }, 'gpt-6-luna': { available: true } };
  expect(read({ plan_type: 'plus', model_usage }).figures.blockedModels).toEqual(['gpt-6-astra']);
});

test.each([{}, { detail: 'Unauthorized' }, { plan_type: null, rate_limit: null, credits: null }])(
  '%j holds no figures and is a problem',
  (body) => {
    expect(readAnswer('usage', JSON.stringify(body), noon)).toMatchObject({ kind: 'problem', reason: 'unknown-shape' });
  },
);
