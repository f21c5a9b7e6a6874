// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { show, startAfresh } from './show.tsx';

startAfresh();

test.each([
  [true, 'nothing'],
  [false, 'how old figures will be'],
])('Of Keep fresh that is on (%j) is said, as to its being off, %s', (keepFresh) => {
  show({ stored: { keepFresh } });
  expect(screen.queryByText(/^As long as this is off/) === null).toBe(keepFresh);
});
