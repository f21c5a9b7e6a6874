const pausesMs = [1_000, 4_000, 16_000];

/** Sends until `send` says that it was kept, four times at most: a background can be stopped while it stores. */
export async function untilKept(send: () => Promise<boolean>): Promise<void> {
  for (const pauseMs of pausesMs) {
    if (await send()) return;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  await send();
}
