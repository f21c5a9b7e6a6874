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
      'watched-days': { type: 'string' },
    },
  }).values;
  const daysLived = wholeOf('days', days, 1);
  return {
    users: wholeOf('users', users, 1),
    days: daysLived,
    seed: wholeOf('seed', seed, 0),
    json,
    keepFresh,
    watchedDays: watchedDays === undefined ? usuallyWatchedDays : wholeOf('watched-days', watchedDays, 1, daysLived),
  };
}

function wholeOf(name: string, text: string, least: number, most = 999_999): number {
  const isWhole = /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most;
  if (!isWhole) throw new Error(`--${name} takes a whole number from ${least} to ${most}, not "${text}"`);
  return Number(text);
}
