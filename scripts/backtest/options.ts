import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = fileURLToPath(new URL('../../', import.meta.url));
const all = join(here, '../shared/traces');
/** Where no others are at hand: the traces that may be copied (tests/fixtures/traces). */
const copied = join(here, 'tests/fixtures/traces');

/** What the command line says. */
export function readOptions() {
  return parseArgs({
    options: {
      traces: { type: 'string', default: existsSync(all) ? all : copied },
      'leave-one-out': { type: 'boolean', default: false },
      predictions: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  }).values;
}
