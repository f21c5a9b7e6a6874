// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { checkbox, enter, events, field, radio, show, startAfresh } from './show.tsx';

startAfresh();

const own = { amount: '0.05', currency: 'EUR' };

test('What is shown is what holds', () => {
  show({
    stored: {
      keepFresh: true,
      display: { limitsAs: 'used', workDays: [1, 6], pricePerCredit: own },
      warnings: { rules: { 'limit-low': false }, leadTimeHours: 12, quietHours: { from: '23:15', to: '06:00' } },
    },
  });
  expect(checkbox('Keep fresh').checked).toBe(true);
  expect(radio('Limits show', 'what is used').checked).toBe(true);
  expect([checkbox('Monday').checked, checkbox('Saturday').checked, checkbox('Friday').checked]).toEqual([
    true,
    true,
    false,
  ]);
  expect([field('Price').value, field('Currency').value]).toEqual(['0.05', 'EUR']);
  expect(checkbox('A limit is low').checked).toBe(false);
  expect(field('Hours ahead').value).toBe('12');
  expect([field('From').value, field('To').value]).toEqual(['23:15', '06:00']);
});

test('In place of a stored value that is none stands what holds instead', () => {
  show({ stored: { warnings: { leadTimeHours: 'soon', limitLevels: [5, 20] }, display: { creditsAs: 'euros' } } });
  expect(field('Hours ahead').value).toBe('24');
  expect([field('Level 1').value, field('Level 2').value]).toEqual(['20', '5']);
  expect(radio('Credits are shown', 'as both').checked).toBe(true);
});

test('What holds elsewhere is said where it is looked for: what History shows, and that it takes data along', () => {
  show();
  expect(screen.getByText(/History counts credits/)).toBeTruthy();
  const link = screen.getByRole('link', { name: 'Export and import are in History' });
  expect(link.getAttribute('href')).toBe('/dashboard.html#data');
});

describe('What is typed and is no value', () => {
  test.each([
    ['Hours ahead', {}, '0', 'A whole number from 1 to 168.'],
    ['Hours ahead', {}, '', 'A whole number from 1 to 168.'],
    ['Hours ahead', {}, '1.5', 'A whole number from 1 to 168.'],
    ['Level 1', {}, '100', 'A whole number from 1 to 99 that is no other level.'],
    ['Level 2', {}, '20', 'A whole number from 1 to 99 that is no other level.'],
    ['Months until credits expire', {}, '121', 'A whole number from 1 to 120.'],
    ['Price', { display: { pricePerCredit: own } }, '0', 'A price above zero, such as US$0.04.'],
    ['Price', { display: { pricePerCredit: own } }, '-1', 'A price above zero, such as US$0.04.'],
    ['From', { warnings: { quietHours: { from: '21:00', to: '06:00' } } }, '06:00', 'Two different times.'],
    ['From', { warnings: { quietHours: { from: '21:00', to: '06:00' } } }, '', 'Two different times.'],
  ])('%s: %j %j changes nothing, stays, and is said to be wrong', (name, stored, typed, words) => {
    show({ stored });
    enter(name, typed);
    expect(events.onChange).not.toHaveBeenCalled();
    expect(field(name).value).toBe(typed);
    expect(screen.getByRole('alert').textContent).toBe(words);
    expect(field(name).getAttribute('aria-invalid')).toBe('true');
    expect(field(name).getAttribute('aria-describedby')).toContain(screen.getByRole('alert').id);
  });

  test('is no longer wrong once it is one', () => {
    show();
    enter('Hours ahead', '0');
    enter('Hours ahead', '3');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(field('Hours ahead').getAttribute('aria-invalid')).toBe('false');
  });
});
