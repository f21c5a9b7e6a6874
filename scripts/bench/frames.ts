import type { Driver } from '../../tests/support/browser/driver.ts';
import { until } from '../../tests/support/browser/until.ts';

/** How smoothly the timeline follows a wheel that turns at every frame. */
export interface FrameTiming {
  /** What is done, and how much is looked at. */
  move: string;
  store: string;
  frames: number;
  /** Frames drawn in a second; a browser without a screen draws sixty at most. */
  perSecond: number;
  /** How long one frame in ten takes at least, in milliseconds. */
  p90Ms: number;
}

const frames = 120;
// Which button says how much is looked at first, and how the wheel turns: sideways to pan, held to zoom.
const moves = {
  'pan a week': { button: 2, wheel: { deltaX: -20 } },
  'pan a quarter': { button: 4, wheel: { deltaX: -20 } },
  'zoom from everything': { button: 6, wheel: { deltaY: -5, ctrlKey: true } },
};

/** Moves over the timeline of the account read last, once everything that is kept has been read from the store. */
export async function benchFrames(driver: Driver, store: string): Promise<FrameTiming[]> {
  const page = await driver.open(driver.extensionUrl('dashboard.html'), { width: 1200, height: 900 });
  const isWhole = `document.querySelector('.time-handle') !== null && !document.querySelector('.timeline-at span').textContent.includes('·')`;
  await until(300, 'all of the timeline is there', () => page.evaluate<boolean>(isWhole));
  const timings: FrameTiming[] = [];
  for (const [move, { button, wheel }] of Object.entries(moves)) {
    const tookMs = await page.evaluate<number[]>(
      `(${turn.toString()})(${button}, ${JSON.stringify(wheel)}, ${frames})`,
    );
    const total = tookMs.reduce((sum, ms) => sum + ms, 0);
    const p90Ms = tookMs.toSorted((a, b) => a - b)[Math.floor(0.9 * frames)] ?? Number.NaN;
    timings.push({ move, store, frames, perSecond: (1000 * frames) / total, p90Ms });
  }
  await page.close();
  return timings;
}

/** Runs in the page: turns the wheel over the timeline once in every frame, and gives how long each took. */
async function turn(button: number, wheel: WheelEventInit, times: number): Promise<number[]> {
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const handle = document.querySelector('.time-handle');
  document.querySelectorAll<HTMLElement>('.timeline-buttons button')[button]?.click();
  const { left = 0, top = 0, width = 0 } = handle?.getBoundingClientRect() ?? {};
  const at = { clientX: left + width / 2, clientY: top + 10, bubbles: true, cancelable: true };
  await frame();
  let before = await frame();
  const tookMs: number[] = [];
  while (tookMs.length < times) {
    handle?.dispatchEvent(new WheelEvent('wheel', { ...at, ...wheel }));
    const now = await frame();
    tookMs.push(now - before);
    before = now;
  }
  return tookMs;
}
