import type { Display } from '../model/settings.ts';
import type { Format } from './format.ts';

/** How the user wants figures shown, and what writes them. */
export interface Style {
  display: Display;
  format: Format;
}

/** The moment of looking: are the figures current, and who pays once a limit is used up? */
export interface Glance extends Style {
  now: Temporal.Instant;
  zone: string;
  /** The day that `now` is in, for the user. */
  today: Temporal.PlainDate;
  isCurrent: boolean;
  payer: 'plan' | 'credits' | 'blocked' | 'unknown';
}
