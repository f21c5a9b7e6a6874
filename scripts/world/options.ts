import { parseArgs } from 'node:util';
import { givenArguments } from '../arguments.ts';
import { usuallyWatchedDays } from './score-warnings.ts';

/** What the command line says. */
export function readOptions() {
  const {
    users,
    days,
    seed,
    json,
    'keep-fresh': keepFresh,
    'watched-days': watchedDays,
  } = parseArgs({
    args: givenArguments(),
    options: {
      users: { type: 'string', default: '200' },
      days: { type: 'string', default: '120' },
      seed: { type: 'string', default: '1000' },
      json: { type: 'boolean', default: false },
      'keep-fresh': { type: 'boolean', default: false },
      'watched-days': { type: 'string', default: String(usuallyWatchedDays) },
    },
  }).values;
  return {
    users: wholeOf('users', users),
    days: wholeOf('days', days),
    seed: wholeOf('seed', seed),
    json,
    keepFresh,
    watchedDays: wholeOf('watched-days', watchedDays),
  };
}

function wholeOf(name: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new Error(`--${name} takes a whole number, not "${text}"`);
  return Number(text);
}
