// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Tipped } from '../../components/Tipped.tsx';
import { tipsOf } from '../support/tips.ts';

function show(says: readonly string[]) {
  render(
    <>
      <Tipped class="held" says={says}>
        {(describedBy) => (
          <button type="button" aria-describedby={describedBy}>
            289
          </button>
        )}
      </Tipped>
      <button type="button">Other</button>
    </>,
  );
}

const trigger = () => screen.getByRole('button', { name: '289' });
const around = () => trigger().parentElement as HTMLElement;
const tip = () => screen.queryByRole('tooltip');
/** Whether the page took the key, so that the popup stays. */
const pressEscape = () => !fireEvent.keyDown(document.body, { key: 'Escape' });

afterEach(cleanup);

describe('More to say of something', () => {
  beforeEach(() => show(['At your price', 'By the site’s estimate']));

  test('is what describes it, shown or not', () => {
    expect(tipsOf(trigger())).toEqual(['At your price', 'By the site’s estimate']);
    expect(tip()).toBeNull();
  });

  test('is shown while something in it has the focus', () => {
    trigger().focus();
    fireEvent.focusIn(trigger());
    expect(tip()?.textContent).toBe('At your priceBy the site’s estimate');
    fireEvent.focusOut(trigger());
    expect(tip()).toBeNull();
  });

  test('is shown while one points at it, or at what it says', () => {
    fireEvent.pointerEnter(around());
    expect(tip() && around().contains(tip())).toBe(true);
    fireEvent.pointerLeave(around());
    expect(tip()).toBeNull();
  });

  test('stays while it has the focus, though the pointer goes on', () => {
    fireEvent.focusIn(trigger());
    fireEvent.pointerEnter(around());
    fireEvent.pointerLeave(around());
    expect(tip()).not.toBeNull();
  });

  test.each([
    ['focusIn', trigger],
    ['pointerEnter', around],
  ] as const)('goes at Escape after %s, which then does nothing else, and comes again', (event, at) => {
    fireEvent[event](at());
    expect([pressEscape(), tip()]).toEqual([true, null]);
    expect(pressEscape()).toBe(false);
    fireEvent[event](at());
    expect(tip()).not.toBeNull();
  });
});

test('Where there is no more to say, nothing describes it', () => {
  show([]);
  fireEvent.focusIn(trigger());
  expect([trigger().getAttribute('aria-describedby'), tip()]).toEqual([null, null]);
  expect(pressEscape()).toBe(false);
});
