import { parseArgs } from 'node:util';

/** What the command line says, with or without npm's `--` before it. */
export function readOptions() {
  const args = process.argv.slice(2);
  const {
    users,
    days,
    seed,
    json,
    'keep-fresh': keepFresh,
  } = parseArgs({
    args: args[0] === '--' ? args.slice(1) : args,
    options: {
      users: { type: 'string', default: '200' },
      days: { type: 'string', default: '120' },
      seed: { type: 'string', default: '1000' },
      json: { type: 'boolean', default: false },
      'keep-fresh': { type: 'boolean', default: false },
    },
  }).values;
  return { users: wholeOf('users', users), days: wholeOf('days', days), seed: wholeOf('seed', seed), json, keepFresh };
}

function wholeOf(name: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new Error(`--${name} takes a whole number, not "${text}"`);
  return Number(text);
}
