import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

test('The table of docs/FORECAST.md names every file that forecasts, and no file that there is not', () => {
  const [, rest = ''] = readFileSync('docs/FORECAST.md', 'utf8').split('## Which file makes which figure');
  const [table = ''] = rest.split('\n## ');
  const named = [...table.matchAll(/`([a-z-]+\.ts)`/g)].map(([, name]) => name);
  const files = readdirSync('lib/model', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const forecasting = files.filter((path) => path.startsWith('forecast/')).map((path) => basename(path));
  expect(named).toEqual(expect.arrayContaining(forecasting));
  expect(files.map((path) => basename(path))).toEqual(expect.arrayContaining(named));
});
