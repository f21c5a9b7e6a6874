import type { Entry, Grant } from '../../model/credits/grant.ts';
import { dayOf } from '../../model/moment.ts';

const givenSources: ReadonlySet<Grant['source']> = new Set(['grant']);

/**
 * An entry that says of a grant what is known of it, as a start for a correction. It has the id of the grant, so
 * that to ask twice makes one entry.
 */
export function entryFrom({ id, source, credits, came }: Grant, zone: string): Entry {
  return {
    id: `of ${id}`,
    kind: givenSources.has(source) ? 'grant' : 'purchase',
    credits,
    on: dayOf(came.by, zone),
    expiresOn: null,
  };
}
