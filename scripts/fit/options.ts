import { parseArgs } from 'node:util';
import { givenArguments } from '../arguments.ts';
import { tracesAtHand } from '../backtest/options.ts';

/** What the command line says. */
export function readOptions() {
  return parseArgs({
    args: givenArguments(),
    options: {
      traces: { type: 'string', default: tracesAtHand },
      world: { type: 'boolean', default: false },
    },
  }).values;
}
