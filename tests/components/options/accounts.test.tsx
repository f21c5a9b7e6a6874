// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { makeAccount, noon } from '../../support/make.ts';
import { button, events, lastChange, show, startAfresh } from './show.tsx';

startAfresh();

describe('Accounts', () => {
  const kept = [
    { account: 'a', aliases: ['user-1'], readings: 1234, since: noon },
    { account: 'b', aliases: [], readings: 0, since: null },
  ];
  const accounts = [makeAccount({ account: 'a' })];
  const account = (name: string) => within(screen.getByRole('group', { name }));

  test('are called by their plan until they get a name', () => {
    show({ kept, accounts });
    expect(account('Plus').getByText('Readings kept: 1,234, since 21 Sept 2026')).toBeTruthy();
    expect(account('Account').getByText('No readings kept.')).toBeTruthy();
    cleanup();
    show({ kept, accounts, stored: { accounts: { a: { name: 'Home', hidden: false } } } });
    expect(account('Home').getByText(/1,234/)).toBeTruthy();
  });

  test('are called as they were while they were known by another id', () => {
    show({ kept, accounts, stored: { accounts: { 'user-1': { name: 'Home', hidden: true } } } });
    expect(account('Home').getByRole<HTMLInputElement>('checkbox', { name: 'Hide' }).checked).toBe(true);
    fireEvent.change(account('Home').getByLabelText('Name'), { target: { value: '' } });
    expect(lastChange()).toEqual({ accounts: { a: { name: null, hidden: true } } });
  });

  test('can be named, and lose the name', () => {
    show({ kept, accounts });
    fireEvent.change(account('Plus').getByLabelText('Name'), { target: { value: '  Home ' } });
    expect(lastChange()).toEqual({ accounts: { a: { name: 'Home', hidden: false } } });
    fireEvent.change(account('Plus').getByLabelText('Name'), { target: { value: ' ' } });
    expect(lastChange()).toEqual({ accounts: { a: { name: null, hidden: false } } });
  });

  test('can be hidden, and keep their name', () => {
    show({ kept, accounts, stored: { accounts: { a: { name: 'Home', hidden: false } } } });
    fireEvent.click(account('Home').getByRole('checkbox', { name: 'Hide' }));
    expect(lastChange()).toEqual({ accounts: { a: { name: 'Home', hidden: true } } });
  });

  test('are deleted only when one is sure', async () => {
    events.onDeleteAccount.mockResolvedValue(true);
    show({ kept, accounts });
    fireEvent.click(button('Delete the figures kept of the account “Plus”'));
    expect(await screen.findByText(/account “Plus”\?/)).toBeTruthy();
    fireEvent.click(button('Keep'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(events.onDeleteAccount).not.toHaveBeenCalled();
    fireEvent.click(button('Delete the figures kept of the account “Plus”'));
    fireEvent.click(button('Delete'));
    expect(await screen.findByText('Done.')).toBeTruthy();
    expect(events.onDeleteAccount).toHaveBeenCalledExactlyOnceWith(kept[0]);
  });

  test('of which none was read are said not to be there', () => {
    show();
    expect(screen.getByText('None was read yet.')).toBeTruthy();
  });
});

describe('Data', () => {
  test('is counted over all accounts, since the oldest', () => {
    const since = (days: number) => noon.subtract({ hours: 24 * days });
    show({
      kept: [
        { account: 'a', aliases: [], readings: 1000, since: since(1) },
        { account: 'b', aliases: [], readings: 500, since: since(30) },
      ],
    });
    expect(screen.getByText('Readings kept: 1,500, since 22 Aug 2026')).toBeTruthy();
  });

  test('is said to be under way while it is deleted, and is not deleted twice', async () => {
    const deleted = Promise.withResolvers<boolean>();
    events.onDeleteEverything.mockReturnValue(deleted.promise);
    show();
    fireEvent.click(button('Delete everything'));
    fireEvent.click(button('Delete'));
    expect(await screen.findByText('One moment…')).toBeTruthy();
    fireEvent.click(button('Delete everything'));
    expect(screen.queryByRole('dialog')).toBeNull();
    deleted.resolve(true);
    expect(await screen.findByText('Done.')).toBeTruthy();
  });

  test('that could not be deleted is said not to be', async () => {
    events.onDeleteEverything.mockRejectedValue(new Error('the disk is full'));
    show();
    fireEvent.click(button('Delete everything'));
    fireEvent.click(button('Delete'));
    expect(await screen.findByText('That did not work.')).toBeTruthy();
  });
});
