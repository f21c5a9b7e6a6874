import { Entry } from '../../../lib/model/credits/grant.ts';
import { z } from '../../../lib/model/schema.ts';
import type { Page } from '../browser/driver.ts';
import { until } from '../browser/until.ts';
import { letPass } from '../fresh.ts';
import { openedStore } from '../opened-store.ts';
import type { Stage } from '../story.ts';
import { backupOf } from './backup.ts';
import type { RuleCase } from './cases.ts';
import type { Look } from './figures.ts';

const api = '(globalThis.browser ?? globalThis.chrome)';

/** Begins as after an installation, with these choices of warnings. */
export async function beginAnew(stage: Stage, choices: RuleCase['choices']): Promise<void> {
  const settings = { version: 1, welcomed: true, warnings: choices ?? {} };
  await ask(stage, { type: 'delete-everything' });
  await stage.inPopup(`${api}.storage.sync.set(${JSON.stringify({ settings })})`);
}

/** Brings looks of the past in, as the History page does with a file. */
export async function bringIn(stage: Stage, looks: readonly Look[]): Promise<void> {
  await ask(stage, { type: 'import-rows', ...backupOf(stage.site.account().accountId, looks) });
  await ask(stage, { type: 'import-finished' });
}

/** Enters credits, as the History page does. */
export async function enter(stage: Stage, entry: Entry): Promise<void> {
  const account = stage.site.account().accountId;
  await ask(stage, { type: 'entries-changed', account, kept: [z.encode(Entry, entry)], removed: [] });
}

/** Lets the site say something, the page ask for it, and Spillway decide what of it is worth a warning; then time pass. */
export async function look(stage: Stage, page: Page, { answers, thenMinutes = 0 }: Look): Promise<void> {
  const { site, inPopup } = stage;
  for (const [path, body] of Object.entries(answers)) {
    const before = Date.now();
    site.answer(path, { body });
    await page.evaluate(`refetch(${JSON.stringify(path)})`);
    await until(20, 'Spillway has decided', async () => (await inPopup<number>(decidedAt)) >= before);
  }
  if (thenMinutes > 0) await letPass(stage, thenMinutes);
}

async function ask({ inPopup }: Stage, wish: object): Promise<void> {
  if (!(await inPopup<boolean>(`${api}.runtime.sendMessage(${JSON.stringify(wish)})`)))
    throw new Error('The background could not do it');
}

/** When the last decision was made, in milliseconds; 0: none was. */
const decidedAt = `(async () => {${openedStore}
  const checks = await done(db.transaction('warningChecks').objectStore('warningChecks').getAll());
  db.close();
  return Math.max(0, ...checks.map(({ at }) => at));
})()`;
