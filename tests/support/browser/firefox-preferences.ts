import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Preferences = Record<string, string | number | boolean>;

/** Whatever slips past the stand-in goes nowhere: to a proxy that is not there. */
export const offline: Preferences = {
  'network.proxy.type': 1,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  // And an empty first page: the usual one costs two seconds.
  'browser.startup.page': 0,
};

/** Makes these hold in a profile from its next start on. */
export function writePreferences(profile: string, preferences: Preferences): void {
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
}
