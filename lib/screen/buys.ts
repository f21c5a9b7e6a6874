import type { CreditsReading } from '../model/reading.ts';
import { text } from '../platform/text.ts';
import type { Format } from './format.ts';

/** What the balance buys by the site's own estimate. */
interface Buys {
  /** Messages to Codex on one's own computer; in the cloud where only these are said. */
  short: string;
  whole: string;
}

/** What the site says that the balance buys; null where it says nothing, or nothing can be bought. */
export function buysSaid({ localMessages, cloudMessages }: CreditsReading, format: Format): Buys | null {
  const shown = (range: [number, number] | null) =>
    range !== null && range[1] > 0 ? format.countRange(...range) : null;
  const [local, cloud] = [shown(localMessages), shown(cloudMessages)];
  const short = local ? text('buysLocal', local) : cloud && text('buysCloud', cloud);
  const both = local && cloud && text('buysLocalOrCloud', local, cloud);
  return short ? { short, whole: text('buysBySite', both || short) } : null;
}
