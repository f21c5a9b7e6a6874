import { hourMs } from '../../lib/model/moment.ts';
import type { Span } from '../../lib/model/series/span.ts';
import type { Format } from '../../lib/screen/format.ts';

/** What all strips of a timeline have in common. */
export interface Drawn {
  span: Span;
  width: number;
  ticksMs: readonly number[];
  nowMs: number;
  cursorMs: number | null;
  format: Format;
}

/** From here on time between two readings counts as time in which nobody looked: figures are old after an hour. */
export const unreadMs = hourMs;
