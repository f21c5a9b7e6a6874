/** How many frames in a row must leave the page as it is: an effect of Preact's comes within one, what it changes in the next. */
const framesOfStillness = 3;

/** Clicks on the last element that a selector finds, as soon as there is one. */
export async function press(selector: string): Promise<void> {
  (await last(selector)).click();
}

/** Types a value into the last field that a selector finds, and leaves it. */
export async function enter(selector: string, value: string): Promise<void> {
  const field = await last<HTMLInputElement>(selector);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Unfolds everything that can be. */
export function unfold(): void {
  for (const folded of document.querySelectorAll('details')) folded.open = true;
}

/** Gives the last element that a selector finds the focus, as soon as there is one. */
export async function focus(selector: string): Promise<void> {
  (await last(selector)).focus();
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

async function last<Kind extends HTMLElement>(selector: string): Promise<Kind> {
  for (;;) {
    const found = [...document.querySelectorAll<Kind>(selector)].at(-1);
    if (found) return found;
    await frame();
  }
}

function frame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}
