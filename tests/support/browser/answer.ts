import { setTimeout } from 'node:timers/promises';
import type { Site, SiteAnswer, SiteRequest } from './driver.ts';

/** What the stand-in says, after the delay it asks for. */
export async function answer(site: Site, request: SiteRequest): Promise<SiteAnswer> {
  const said = site(request);
  if (said.delayMs) await setTimeout(said.delayMs);
  return said;
}
