/** How many frames in a row must leave the page as it is: an effect of Preact's comes within one, what it changes in the next. */
const framesOfStillness = 3;

/** Clicks on the last element that a selector finds, as soon as there is one. */
export async function press(selector: string): Promise<void> {
  (await last(selector)).click();
}

/** Gives the last element that a selector finds the focus, as soon as there is one. */
export async function focus(selector: string): Promise<void> {
  (await last(selector)).focus();
}

async function last(selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].at(-1);
    if (found) return found;
    await frame();
  }
}

/** Waits until nothing on the page has changed for some frames: whatever a state does by itself is done then. */
export async function stillness(): Promise<void> {
  let stillFor = 0;
  const observer = new MutationObserver(() => {
    stillFor = 0;
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  while (stillFor < framesOfStillness) {
    stillFor++;
    await frame();
  }
  observer.disconnect();
}

function frame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}
