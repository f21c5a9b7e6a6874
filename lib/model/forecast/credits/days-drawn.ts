import { type DaySource, daySourceOf, drawDays } from './draws.ts';
import type { Needs } from './needs.ts';
import type { CreditsParameters } from './parameters.ts';
import { normalsInOrderOf, type Random } from './random.ts';

/** What days are drawn from. */
export interface DaysSetting {
  needs: Needs;
  readAt: Temporal.ZonedDateTime;
  workDays: readonly number[] | null;
  parameters: CreditsParameters;
}

/** The days ahead on one path after the other: days of the past, and how much more or less is needed on each than then. */
export class DaysDrawn {
  private readonly source: DaySource;
  private readonly random: Random;
  /** How much each path stands above or below the past, and how uncertain that is of each day ahead. */
  private readonly levels: Float64Array;
  private readonly spreads: Float64Array;
  private readonly days: Uint16Array;
  private readonly level: Float64Array;

  /** For so many paths of so many days: levels stand at even steps of their distribution, in an order of chance. */
  constructor(
    { needs, readAt, workDays, parameters }: DaysSetting,
    { paths, ahead }: { paths: number; ahead: number },
    random: Random,
  ) {
    this.days = new Uint16Array(ahead);
    this.source = daySourceOf(needs, readAt, workDays, parameters);
    this.random = random;
    const { upward } = parameters.days;
    this.levels = normalsInOrderOf(random, paths).map((standing) => (standing > 0 ? standing * upward : standing));
    this.spreads = spreadsOf(needs, parameters, ahead);
    this.level = new Float64Array(ahead);
  }

  /** Draws the days of a path; those of the one before are gone. */
  draw(path: number): void {
    drawDays(this.source, this.days, this.random);
    const standing = this.levels[path] ?? 0;
    for (let day = 0; day < this.level.length; day++) this.level[day] = Math.exp((this.spreads[day] ?? 0) * standing);
  }

  /** What is needed in an hour ahead, in units of needs. */
  needIn(hour: number): number {
    const day = Math.floor(hour / 24);
    return (this.source.hourly[24 * (this.days[day] ?? 0) + (hour % 24)] ?? 0) * (this.level[day] ?? 1);
  }
}

/** How uncertain the level of each day ahead is. Habits change: the further ahead a day, the less the past says of it. */
function spreadsOf(
  { days }: Needs,
  { days: { levelSpread, levelSpreadOfADay, levelDrift } }: CreditsParameters,
  ahead: number,
): Float64Array {
  const now = Math.hypot(levelSpread, levelSpreadOfADay / Math.sqrt(1 + days));
  return Float64Array.from({ length: ahead }, (_, day) => Math.hypot(now, levelDrift * Math.sqrt(day / 30)));
}
