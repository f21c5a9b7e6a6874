import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { givenArguments } from '../arguments.ts';

const all = fileURLToPath(new URL('../../../shared/traces', import.meta.url));
/** Where no others are at hand: the traces that may be copied. */
const copied = fileURLToPath(new URL('../../tests/fixtures/traces', import.meta.url));

/** The traces that are scored, and fitted to, where none are named. */
export const tracesAtHand = existsSync(all) ? all : copied;

/** What the command line says. */
export function readOptions() {
  return parseArgs({
    args: givenArguments(),
    options: {
      traces: { type: 'string', default: tracesAtHand },
      'leave-one-out': { type: 'boolean', default: false },
      predictions: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  }).values;
}
