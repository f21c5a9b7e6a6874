import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { untilKept } from '../../../lib/chatgpt/in-page/until-kept.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function timesSent(keptAtLast: number): Promise<number> {
  const send = vi.fn(async () => send.mock.calls.length === keptAtLast);
  const done = untilKept(send);
  await vi.runAllTimersAsync();
  await done;
  return send.mock.calls.length;
}

test.each([1, 2, 3, 4])('What is kept at time %i is sent so often', async (times) => {
  expect(await timesSent(times)).toBe(times);
});

test('What is never kept is given up after four times', async () => {
  expect(await timesSent(0)).toBe(4);
});

test('It is sent again after one, four and sixteen seconds', async () => {
  const send = vi.fn(async () => false);
  void untilKept(send);
  const sentAfter = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
    return send.mock.calls.length;
  };
  expect([
    await sentAfter(999),
    await sentAfter(1),
    await sentAfter(3_999),
    await sentAfter(1),
    await sentAfter(16_000),
  ]).toEqual([1, 2, 2, 3, 4]);
});
