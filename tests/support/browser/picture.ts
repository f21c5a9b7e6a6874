import type { Page } from 'playwright';

/** How two pictures differ: pixels that are not alike; null when they have not even one size. */
export async function differingPixels(page: Page, a: Buffer, b: Buffer): Promise<number | null> {
  return page.evaluate(
    compareInPage,
    [a, b].map((png) => `data:image/png;base64,${png.toString('base64')}`),
  );
}

/** What letters look like here: their widths in the fonts that pages get. Elsewhere pictures of text are other pictures. */
export async function lettersOf(page: Page): Promise<string> {
  return page.evaluate(measureInPage);
}

// Both run in the page, and therefore use nothing from outside themselves.

async function compareInPage(addresses: string[]): Promise<number | null> {
  const read = async (address: string) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const drawing = canvas.getContext('2d');
    drawing?.drawImage(image, 0, 0);
    return drawing?.getImageData(0, 0, image.width, image.height);
  };
  const [one, other] = await Promise.all(addresses.map(read));
  if (!one || !other || one.width !== other.width || one.height !== other.height) return null;
  // Edges of letters and lines are drawn a little differently from version to version.
  const alike = 32;
  let differing = 0;
  for (let pixel = 0; pixel < one.data.length; pixel += 4)
    if ([0, 1, 2].some((part) => Math.abs((one.data[pixel + part] ?? 0) - (other.data[pixel + part] ?? 0)) > alike))
      differing += 1;
  return differing;
}

function measureInPage(): string {
  const drawing = new OffscreenCanvas(1, 1).getContext('2d');
  const widths = ['13px', '600 17px'].flatMap((font) =>
    ['Who pays for the next task? 0123456789', '≈ → ✕ · –'].map((words) => {
      if (drawing) drawing.font = `${font} system-ui`;
      return drawing?.measureText(words).width.toFixed(2);
    }),
  );
  return widths.join(' ');
}
