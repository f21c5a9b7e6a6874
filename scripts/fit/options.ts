import { parseArgs } from 'node:util';
import { tracesAtHand } from '../backtest/options.ts';

/** What the command line says, with or without npm's `--` before it. */
export function readOptions() {
  const args = process.argv.slice(2);
  return parseArgs({
    args: args[0] === '--' ? args.slice(1) : args,
    options: {
      traces: { type: 'string', default: tracesAtHand },
      world: { type: 'boolean', default: false },
    },
  }).values;
}
