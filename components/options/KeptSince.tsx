import type { Kept } from '../../lib/model/kept.ts';
import { text } from '../../lib/platform/text.ts';
import type { Format } from '../../lib/screen/format.ts';

/** How many readings are kept, and since when. */
export function KeptSince({
  kept: { readings, since },
  format,
}: {
  kept: Pick<Kept, 'readings' | 'since'>;
  format: Format;
}) {
  return (
    <p class="what">{since ? text('keptReadings', format.count(readings), format.date(since)) : text('keptNone')}</p>
  );
}
