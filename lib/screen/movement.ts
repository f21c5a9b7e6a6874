import type { Grant } from '../model/credits/grant.ts';
import type { Movement } from '../model/credits/movement.ts';
import { type TextKey, text } from '../platform/text.ts';
import type { Format } from './format.ts';
import { limitName } from './limit-name.ts';

/** Every kind of movement, in the order in which they are listed. */
export const movementKinds = [
  'spend',
  'purchase',
  'auto-top-up',
  'grant',
  'refund',
  'expiry',
  'unexplained',
] as const satisfies readonly Movement['kind'][];

const kindTexts = {
  spend: 'movementSpend',
  purchase: 'movementPurchase',
  'auto-top-up': 'topUp',
  grant: 'movementGrant',
  refund: 'movementRefund',
  expiry: 'movementExpiry',
  unexplained: 'movementUnexplained',
} as const satisfies Record<Movement['kind'], TextKey>;

/** What a kind of movement is called. */
export function movementName(kind: Movement['kind']): string {
  return text(kindTexts[kind]);
}

/** How it is known of a grant. */
export function grantName(source: Grant['source']): string {
  if (source === 'entered') return text('grantEntered');
  return source === 'first-reading' ? text('grantFirstReading') : movementName(source);
}

/** Why credits paid; null for what was no spend. */
export function throughText(movement: Movement, format: Format): string | null {
  if (movement.kind !== 'spend') return null;
  const { through } = movement;
  switch (through.kind) {
    case 'limit':
      return text('throughLimit', limitName({ ...through, name: null }, format));
    case 'no-limit':
      return text('throughNoLimit');
    case 'plan-had-room':
      return text('throughRoom');
    case 'unknown':
      return text('throughUnknown');
  }
}
