import type { Because } from '../../lib/model/warning/because.ts';
import { type Checked, dueWarnings, type Knowledge } from '../../lib/model/warning/due.ts';
import type { Warning } from '../../lib/model/warning/warning.ts';

/** What has been said to somebody so far, as one would keep it without a store. */
export interface Watch {
  open: readonly Warning[];
  checked: Checked | null;
  /** All that was decided, in order; `decidedAt` says when. */
  said: readonly Warning[];
  /** Why each rule did or did not speak at last. */
  because: readonly Because[];
}

export const noWatch: Watch = { open: [], checked: null, said: [], because: [] };

/** Decides at a reading or an alarm, and takes what is decided for delivered at once. */
export function watchAfter({ open, checked, said }: Omit<Watch, 'because'>, knowledge: Knowledge): Watch {
  const decision = dueWarnings(knowledge, { open, checked });
  const rows = new Map([...open, ...decision.changed].map((row) => [row.key, row]));
  const delivered = (row: Warning): Warning =>
    row.status === 'decided' ? { ...row, status: 'delivered', deliveredAt: knowledge.now } : row;
  return {
    open: [...rows.values()].map(delivered).filter(({ isOpen }) => isOpen),
    checked: decision.checked,
    said: [...said, ...decision.due.map(delivered)],
    because: decision.because,
  };
}
