import { hourMs } from '../../lib/model/moment.ts';
import type { Span } from '../../lib/model/series/span.ts';
import type { TimeTick } from '../../lib/screen/chart/time-ticks.ts';
import type { Format } from '../../lib/screen/format.ts';
import type { Sheet } from '../../lib/screen/timeline/sheet.ts';

/** What all strips of a timeline draw, and so all drawings have in common. */
export interface Drawn {
  sheet: Sheet;
  ticks: readonly TimeTick[];
  nowMs: number;
  format: Format;
}

/** What of it is looked at. */
export interface LookedAt {
  span: Span;
  width: number;
  cursorMs: number | null;
}

/** From here on time between two readings counts as time in which nobody looked: figures are old after an hour. */
export const unreadMs = hourMs;
