import { type Assumed, assumedBy } from '../../lib/model/account/terms.ts';
import { clock } from '../../lib/platform/clock.ts';
import { storedSettings } from '../../lib/platform/settings.ts';

/** What everything is worked out by, as the user has set it. */
export async function assumedNow(): Promise<Assumed> {
  return assumedBy(await storedSettings(), clock.zone());
}
