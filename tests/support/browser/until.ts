import { setTimeout } from 'node:timers/promises';

const pauseMs = 50;

/** Asks again and again until the answer is truthy: `await until(10, 'The popup shows a limit', () => popup.evaluate('…'))`. */
export async function until<T>(seconds: number, what: string, ask: () => Promise<T>): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`Not within ${seconds} seconds: ${what}`);
    await setTimeout(pauseMs);
  }
}
