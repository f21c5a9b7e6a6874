import type { PastWindows } from './past.ts';

/** What the forecast of one window looks at: one moment, reduced to a few figures. */
export interface Case {
  /** Share of the window that has passed, 0 to 1. */
  elapsed: number;
  /** Used percent, its running maximum. */
  used: number;
  /**
   * Hours of pause that were seen: since this window's last sign of use. A log writes a reading at each
   * turn, so its silence is a pause; where readings come from looking, only the last rise is a sign of
   * use, and the time since the last look is no pause.
   */
  idleHours: number;
  /** Share of the last half hour's five-minute slots in which use rose, 0 to 1. */
  busy: number;
  /** How much this person uses the hours that are left, beside an average hour; 1 where no rhythm is known. */
  waking: number;
  /** This person's earlier windows of the same length. */
  past: PastWindows;
}
