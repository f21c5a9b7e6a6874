import { z } from './schema.ts';
import { Settings, settingsOf } from './settings.ts';

/**
 * Some values of `T` anew: `{ warnings: { leadTimeHours: 48 } }` leaves all others as they
 * are. Lists, and what may be null, are given whole; so are the entries of a table without
 * fixed names, where `undefined` takes one out.
 */
export type Change<T> = null extends T
  ? T
  : T extends string | number | boolean | readonly unknown[]
    ? T
    : string extends keyof T
      ? { [Name in keyof T]?: T[Name] | undefined }
      : { [Name in keyof T]?: Change<T[Name]> };

/** The settings after a change. */
export function changed(settings: Settings, change: Change<Settings>): Settings {
  return merged(settings, change) as Settings;
}

/** The form in which settings are stored. A later version adds its number, and a step from the one before. */
const version = 1;

/**
 * What to store after a change. Only what changes is written: what was never chosen stays
 * out, to follow a better default later, and what this version cannot read stays as it is,
 * because a newer one on another computer may have written it.
 */
export function storedAfter(stored: unknown, change: Change<Settings>): Record<string, unknown> {
  const before = settingsOf(stored);
  const after = changed(before, change);
  const kept = isTable(stored) ? stored : {};
  return { version, ...overlaid(kept, z.encode(Settings, before), z.encode(Settings, after)) };
}

type Table = Record<string, unknown>;

function merged(value: unknown, change: unknown): unknown {
  if (!isTable(value) || !isTable(change)) return change;
  const result: Table = { ...value };
  for (const [name, part] of Object.entries(change)) {
    if (part === undefined) delete result[name];
    else result[name] = merged(value[name], part);
  }
  return result;
}

/** `kept` with each value in which `after` differs from `before`. */
function overlaid(kept: Table, before: Table, after: Table): Table {
  const result: Table = { ...kept };
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is, had] = [before[name], after[name], kept[name]];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    if (is === undefined) delete result[name];
    else if (isTable(was) && isTable(is)) result[name] = overlaid(isTable(had) ? had : {}, was, is);
    else result[name] = is;
  }
  return result;
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
