import type { Kept } from '../../lib/model/kept.ts';
import { text } from '../../lib/platform/text.ts';
import type { Format } from '../../lib/screen/format.ts';
import { ActIfSure } from '../field/ActIfSure.tsx';
import { KeptSince } from './KeptSince.tsx';

interface Props {
  kept: readonly Kept[];
  format: Format;
  onDelete: () => Promise<boolean>;
}

/** How much is kept altogether, where it can be taken along, and how to be rid of it. */
export function DataSettings({ kept, format, onDelete }: Props) {
  const since = kept.flatMap(({ since }) => since ?? []).toSorted(Temporal.Instant.compare)[0] ?? null;
  const readings = kept.reduce((sum, { readings }) => sum + readings, 0);
  return (
    <>
      <KeptSince kept={{ readings, since }} format={format} />
      <p>
        <a href="/dashboard.html#data">{text('dataInHistory')}</a>
      </p>
      <ActIfSure label={text('deleteEverything')} question={text('deleteEverythingSure')} onAct={onDelete} />
    </>
  );
}
