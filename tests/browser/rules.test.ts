import { expect } from 'vitest';
import type { RuleName } from '../../lib/model/warning/rule-name.ts';
import { until } from '../support/browser/until.ts';
import { clearNotifications, listen, notified, shownIds } from '../support/notified.ts';
import { ruleCases } from '../support/rules/cases.ts';
import { beginAnew, bringIn, enter, look } from '../support/rules/play.ts';
import { type Stage, stories } from '../support/story.ts';

// Each rule says what it is there for once, in true words, and says nothing more when the same is read again.
stories(Object.keys(ruleCases) as RuleName[], async (stage, rule) => {
  const { choices, past, now, entry, title, body } = ruleCases[rule](Temporal.Now.instant().round('second'));
  await beginAnew(stage, choices);
  const page = await stage.visit('/');
  if (past) await bringIn(stage, past);
  await clearNotifications(stage);
  await listen(stage);

  for (const next of now) await look(stage, page, next);
  if (entry) await enter(stage, entry);
  const said = await until(20, 'a notification', async () => (await notified(stage))[0]);
  expect(said?.title).toBe(title);
  for (const words of body) expect(said?.message).toMatch(words);
  if (stage.driver.name === 'chromium') expect(await shownIds(stage)).toEqual([said?.id]);

  const told = await saidInAll(stage, rule);
  for (const again of now.slice(-1)) await look(stage, page, again);
  expect(await saidInAll(stage, rule)).toEqual(told);
  expect(await notified(stage)).toEqual([said]);
  await page.close();
});

/** How often a rule and all of them together have decided to speak. */
async function saidInAll({ stored }: Stage, rule: RuleName) {
  const rows = ((await stored()).warnings ?? []).filter(({ decidedAt }) => decidedAt !== null);
  return { ofRule: rows.filter((row) => row.rule === rule).length, ofAll: rows.length };
}
