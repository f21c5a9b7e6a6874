import { readFileSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import { answer } from './answer.ts';
import type { Bidi } from './bidi.ts';
import type { Site, SiteRequest } from './driver.ts';
import { callWithChannel, evaluateIn } from './firefox-evaluate.ts';

interface Told {
  data: { value: string };
}

type HeldRequest = Omit<SiteRequest, 'url'> & { id: number; url: string };

/** Lets the stand-in answer every request of this Firefox for chatgpt.com; all others fail. */
export async function answerRequests(bidi: Bidi, window: string, site: Site): Promise<void> {
  bidi.on<Told>('script.message', async ({ data }) => {
    const { id, url, ...request } = JSON.parse(data.value) as HeldRequest;
    const said = await answer(site, { ...request, url: new URL(url) });
    const response = {
      status: said.status,
      statusText: STATUS_CODES[said.status] ?? '',
      headers: said.headers,
      // Firefox takes a body as a string with one character a byte.
      bytes: Buffer.from(said.body).toString('latin1'),
    };
    // Whoever asked may have gone while the stand-in was thinking.
    await evaluateIn(bidi, window, `answerRequest(${id}, ${JSON.stringify(response)})`).catch(() => {});
  });
  await bidi.send('session.subscribe', { events: ['script.message'] });
  await callWithChannel(bidi, window, readFileSync(new URL('./firefox-requests.js', import.meta.url), 'utf8'));
}
