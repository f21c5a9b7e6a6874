import { text } from '../../lib/platform/text.ts';
import type { Format } from '../../lib/screen/format.ts';
import type { GivenWarning } from '../../lib/screen/given-warnings.ts';
import { ruleTexts } from '../../lib/screen/rule-text.ts';
import { Table } from './Table.tsx';

/** What Spillway warned of, the latest first, and why. */
export function WarningsPart({ warnings, format }: { warnings: readonly GivenWarning[]; format: Format }) {
  return (
    <Table
      caption={text('warningsGiven')}
      empty={text('warningsNone')}
      heads={[text('when'), text('warningRule'), text('warningText'), text('why')]}
      rows={warnings
        .toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
        .map(({ at, rule, text: said, why }) => ({
          key: `${at} ${rule}`,
          cells: [format.stamp(at), text(ruleTexts[rule][0]), said, why],
        }))}
    />
  );
}
