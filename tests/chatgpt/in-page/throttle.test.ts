import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { throttle } from '../../../lib/chatgpt/in-page/throttle.ts';

test('lets a burst through, then as many as time gives back', () => {
  let nowMs = 0;
  const allowed = throttle(3, 2, () => nowMs);
  const tryAt = (ms: number) => {
    nowMs = ms;
    return allowed();
  };
  expect([0, 0, 0, 0, 400, 500, 500, 1000].map(tryAt)).toEqual([true, true, true, false, false, true, false, true]);
});

property.prop([fc.array(fc.nat({ max: 2000 }), { maxLength: 200 })])(
  'never lets more through than the burst and what the time gives back',
  (pausesMs) => {
    let nowMs = 0;
    const allowed = throttle(12, 3, () => nowMs);
    let passed = 0;
    for (const pauseMs of pausesMs) {
      nowMs += pauseMs;
      if (allowed()) passed += 1;
    }
    expect(passed).toBeLessThanOrEqual(12 + (nowMs / 1000) * 3);
  },
);
