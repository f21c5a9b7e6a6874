// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { button, events, show, startAfresh } from './show.tsx';

startAfresh();

describe('Warnings', () => {
  test('a rule that is off cannot be snoozed, and shows no levels', () => {
    show({ stored: { warnings: { rules: { 'limit-low': false } } } });
    expect(screen.queryByLabelText('Snooze: A limit is low')).toBeNull();
    expect(screen.queryByLabelText('Level 1')).toBeNull();
  });

  test('the last level cannot be taken away, and a sixth not added', () => {
    show({ stored: { warnings: { limitLevels: [20] } } });
    expect(screen.queryByRole('button', { name: /Remove level/ })).toBeNull();
    cleanup();
    show({ stored: { warnings: { limitLevels: [50, 40, 30, 20, 10] } } });
    expect(screen.queryByRole('button', { name: 'Add a level' })).toBeNull();
  });

  test.each([
    [true, /It was handed to the system/],
    [false, /The browser showed none/],
  ])('a notification can be tried, and what came of it (%j) is said', async (worked, words) => {
    events.onTryNotification.mockResolvedValue(worked);
    show();
    fireEvent.click(button('Show a test notification'));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(events.onTryNotification).toHaveBeenCalledOnce();
  });

  test('not twice while the first is under way', () => {
    events.onTryNotification.mockReturnValue(new Promise(() => {}));
    show();
    fireEvent.click(button('Show a test notification'));
    fireEvent.click(button('Show a test notification'));
    expect(events.onTryNotification).toHaveBeenCalledOnce();
  });
});
