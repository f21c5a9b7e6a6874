// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Table } from '../../components/dashboard/Table.tsx';
import { speakEnglish } from '../support/texts.ts';

beforeEach(speakEnglish);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test.each([
  ['wider than its place is a stop for keys', 900, '0'],
  ['as wide as its place is none', 600, null],
])('A table %s', (_, width, tabIndex) => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockReturnValue(width);
  render(<Table caption="Days" heads={['Day']} rows={[{ key: 1, cells: ['Monday'] }]} />);
  expect(screen.getByRole('region', { name: 'Days' }).getAttribute('tabindex')).toBe(tabIndex);
});

test('The last cell of a row that has too few reaches to the end, and is no column of numbers', () => {
  const rows = [
    { key: 1, cells: ['Spent', '20', '90'] },
    { key: 2, cells: ['Lost', 'not known yet'] },
  ];
  render(<Table caption="Credits" heads={['What', '1 day', '7 days']} numbers={[1, 2]} rows={rows} />);
  const spans = screen.getAllByRole<HTMLTableCellElement>('cell').map(({ colSpan, className }) => [colSpan, className]);
  expect(spans).toEqual([
    [1, ''],
    [1, 'number'],
    [1, 'number'],
    [1, ''],
    [2, ''],
  ]);
});
