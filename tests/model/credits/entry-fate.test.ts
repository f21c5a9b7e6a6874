import { expect, test } from 'vitest';
import { fatesOf } from '../../../lib/model/credits/entry-fate.ts';
import type { Entry } from '../../../lib/model/credits/grant.ts';
import type { Movement } from '../../../lib/model/credits/movement.ts';
import { decimal, noon } from '../../support/make.ts';
import { makeGrant } from '../../support/make-forecast.ts';

const entry = (on: string, credits = 500): Entry => ({
  id: 'mine',
  kind: 'purchase',
  credits: decimal(credits),
  on: Temporal.PlainDate.from(on),
  expiresOn: null,
});
const came = (change: number, kind: 'purchase' | 'refund' = 'purchase'): Movement => ({
  kind,
  after: noon.subtract({ minutes: 5 }),
  by: noon,
  change: decimal(change),
});
const opening = noon.subtract({ hours: 24 * 30 });
const fate = (of: Entry, movements: Movement[] = [], grants = [makeGrant({ id: 'another' })]) =>
  fatesOf([of], { holding: { grants, debt: decimal(0) }, movements, opening, zone: 'UTC' }).get(of.id);

test('An entry is held as far as the balance has any of it', () => {
  const held = makeGrant({ id: 'mine', left: decimal(120) });
  expect(fate(entry('2026-09-21'), [came(500)], [held])).toEqual({ kind: 'held', left: '120' });
});

test('It is gone once it was seen to come, about as large and about then, and nothing of it is left', () => {
  expect(fate(entry('2026-09-21'), [came(490)])).toEqual({ kind: 'gone', movement: came(490) });
  expect(fate(entry('2026-09-19'), [came(500)])?.kind).toBe('gone');
});

test('It is unseen where nothing like it came: of another amount, at another time, or a refund', () => {
  expect(fate(entry('2026-09-21'), [came(400)])?.kind).toBe('unseen');
  expect(fate(entry('2026-09-18'), [came(500)])?.kind).toBe('unseen');
  expect(fate(entry('2026-09-21'), [came(500, 'refund')])?.kind).toBe('unseen');
});

test('It is earlier than what was seen if it is of the first day or before', () => {
  expect(fate(entry('2026-08-22'))?.kind).toBe('earlier');
  expect(fate(entry('2026-08-23'))?.kind).toBe('unseen');
});

test('No two entries are the same movement, which is the one’s of which something is left', () => {
  const twin = { ...entry('2026-09-21'), id: 'twin' };
  const held = makeGrant({ id: 'mine', left: decimal(120) });
  const known = { holding: { grants: [held], debt: decimal(0) }, movements: [came(500)], opening, zone: 'UTC' };
  const fates = fatesOf([twin, entry('2026-09-21')], known);
  expect([fates.get('mine')?.kind, fates.get('twin')?.kind]).toEqual(['held', 'unseen']);
});
