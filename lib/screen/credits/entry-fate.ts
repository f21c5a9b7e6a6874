import type { EntryFate } from '../../model/credits/entry-fate.ts';
import { text } from '../../platform/text.ts';
import { changeShown } from '../credits-shown.ts';
import type { Style } from '../glance.ts';
import { movementName } from '../movement.ts';

/** What became of an entry, in a sentence. */
export function fateText(fate: EntryFate, shown: Style): string {
  const { format } = shown;
  switch (fate.kind) {
    case 'held':
      return text('entryHeld', format.credits(fate.left));
    case 'gone': {
      const { kind, change, by } = fate.movement;
      return text('entryGone', format.list([movementName(kind), changeShown(change, shown), format.date(by)]));
    }
    case 'earlier':
      return text('entryEarlier');
    case 'unseen':
      return text('entryUnseen');
  }
}
