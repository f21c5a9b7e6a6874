import type { LimitReading } from '../../../lib/model/limit.ts';
import type { LimitHistory } from '../../../lib/model/limit-history.ts';
import { historyAfter } from '../../../lib/model/window.ts';
import { makeLimit, noon } from '../../support/make.ts';

/** The history of a limit that was looked at so many minutes after noon. */
export function historyOf(looks: [minute: number, limit: Partial<LimitReading>][], isUse = false): LimitHistory {
  let history: LimitHistory | null = null;
  for (const [minute, limit] of looks)
    history = historyAfter(history, { at: noon.add({ minutes: minute }), limit: makeLimit(limit), isUse }).history;
  if (history === null) throw new Error('at least one look');
  return history;
}
