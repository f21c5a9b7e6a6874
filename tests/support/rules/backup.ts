import { understandAnswer } from '../../../lib/chatgpt/understand.ts';
import type { BackupRows } from '../../../lib/model/backup/backup.ts';
import { isProblem } from '../../../lib/model/problem.ts';
import { Reading } from '../../../lib/model/reading.ts';
import { z } from '../../../lib/model/schema.ts';
import type { Look } from './figures.ts';

/** What Spillway would have kept of the looks at an account, as a backup holds it. */
export function backupOf(account: string, looks: readonly Look[]): BackupRows {
  return {
    accounts: [{ id: account, aliases: [] }],
    entries: [],
    warnings: [],
    readings: looks.flatMap((look) => rowsOf(account, look)),
  };
}

function rowsOf(account: string, { at, answers }: Look): BackupRows['readings'] {
  return Object.entries(answers).map(([path, body]) => {
    const understood = understandAnswer({ path, account, text: JSON.stringify(body) }, at);
    if (understood === undefined || isProblem(understood.outcome)) throw new Error(`not understood: ${path}`);
    const { figures, problems } = understood.outcome;
    return z.encode(Reading, { account, source: 'answer', firstAt: at, lastAt: at, figures, problems });
  });
}
