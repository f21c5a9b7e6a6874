import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { built } from '../../tests/support/browser/built.ts';

/** Bytes, gzipped file by file. */
export interface Sizes {
  /** Script and style that a page loads. */
  pages: Record<string, number>;
  /** Everything in the package for Chromium. */
  package: number;
}

/** How large what is shipped is. */
export function sizesShipped(): Sizes {
  const { directory } = built.chromium;
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(directory, name)).isFile(),
  );
  const bytesOf = (name: string) => gzipSync(readFileSync(join(directory, name)), { level: 9 }).length;
  const loadedBy = (page: string) =>
    [...readFileSync(join(directory, page), 'utf8').matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
      ([, name = '']) => name,
    );
  const pages = files.filter((name) => name.endsWith('.html'));
  const sum = (names: readonly string[]) => names.reduce((total, name) => total + bytesOf(name), 0);
  return { pages: Object.fromEntries(pages.map((page) => [page, sum(loadedBy(page))])), package: sum(files) };
}
