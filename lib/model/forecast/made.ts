import { instant, percent, z } from '../schema.ts';

/** A forecast of a window as it was made: used percent at the reset. */
export const MadeForecast = z.object({ madeAt: instant, p10: percent, p50: percent, p90: percent });
export type MadeForecast = z.infer<typeof MadeForecast>;
