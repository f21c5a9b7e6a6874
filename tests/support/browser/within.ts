import { setTimeout } from 'node:timers/promises';

/** The result of `promise`, or an error that says what took too long. */
export async function within<T>(seconds: number, what: string, promise: Promise<T>): Promise<T> {
  const settled = new AbortController();
  const tooLate = setTimeout(seconds * 1000, undefined, { signal: settled.signal }).then(() => {
    throw new Error(`${what} took longer than ${seconds} seconds`);
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    settled.abort();
  }
}
