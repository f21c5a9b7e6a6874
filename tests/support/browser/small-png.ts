import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright';

/** The same picture in 256 colours, which is a quarter of the size; pages have few more. */
export async function smallPng(page: Page, png: Buffer): Promise<Buffer> {
  const { width, height, palette, pixels } = await page.evaluate(
    indexInPage,
    `data:image/png;base64,${png.toString('base64')}`,
  );
  const indices = Buffer.from(pixels, 'base64');
  // Each row begins with how it is filtered: not at all.
  const rows = Array.from({ length: height }, (_, row) => [
    Buffer.of(0),
    indices.subarray(row * width, (row + 1) * width),
  ]);
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    // Eight bits that are places in a palette.
    chunk('IHDR', Buffer.concat([size, Buffer.of(8, 3, 0, 0, 0)])),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(Buffer.concat(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

// Runs in the page, and therefore uses nothing from outside itself.
async function indexInPage(
  address: string,
): Promise<{ width: number; height: number; palette: number[]; pixels: string }> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const { width, height } = image;
  const drawing = new OffscreenCanvas(width, height).getContext('2d');
  drawing?.drawImage(image, 0, 0);
  const { data } = drawing?.getImageData(0, 0, width, height) ?? { data: new Uint8ClampedArray(0) };
  const colours = Array.from({ length: width * height }, (_, pixel) =>
    [0, 1, 2].reduce((colour, part) => colour * 256 + (data[pixel * 4 + part] ?? 0), 0),
  );
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const parts = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const distance = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, part) => sum + (value - (b[part] ?? 0)) ** 2, 0);
  const byCount = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  // The most frequent, and then again and again what is least like any of them: so the rare are not lost.
  const palette = byCount.slice(0, 160).map(parts);
  const others = byCount.slice(160).map((colour) => {
    const own = parts(colour);
    return { own, far: Math.min(...palette.map((one) => distance(one, own))) };
  });
  while (palette.length < 256 && others.length > 0) {
    const next = others.reduce((a, b) => (b.far > a.far ? b : a));
    if (next.far === 0) break;
    palette.push(next.own);
    for (const other of others) other.far = Math.min(other.far, distance(next.own, other.own));
  }
  const nearest = (colour: number) => {
    const distances = palette.map((one) => distance(one, parts(colour)));
    return distances.indexOf(Math.min(...distances));
  };
  const places = new Map(byCount.map((colour) => [colour, nearest(colour)]));
  const bytes = Uint8Array.from(colours, (colour) => places.get(colour) ?? 0);
  const chunks = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * 8192, (index + 1) * 8192)),
  );
  return { width, height, palette: palette.flat(), pixels: btoa(chunks.join('')) };
}
