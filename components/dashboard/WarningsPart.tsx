import type { LastDecision } from '../../lib/model/past.ts';
import type { Warning } from '../../lib/model/warning/warning.ts';
import { text } from '../../lib/platform/text.ts';
import type { Format } from '../../lib/screen/format.ts';
import { givenWarnings } from '../../lib/screen/given-warnings.ts';
import { ruleReasons } from '../../lib/screen/rule-reasons.ts';
import { ruleTexts } from '../../lib/screen/rule-text.ts';
import { waitingWarnings } from '../../lib/screen/waiting-warnings.ts';
import { Table } from './Table.tsx';
import { useMore } from './use-more.tsx';

interface Props {
  warnings: readonly Warning[];
  /** Null: nothing was decided yet. */
  decision: LastDecision | null;
  /** When is decided again, whatever is read until then; null: only when something is. */
  nextCheck: Temporal.Instant | null;
  format: Format;
}

/** What Spillway warned of, the latest first, and why; what it holds back until when; and what each rule made of it. */
export function WarningsPart({ warnings, decision, nextCheck, format }: Props) {
  const because = decision?.because ?? [];
  const given = givenWarnings(warnings, format);
  const { most, more } = useMore(format);
  return (
    <>
      <Table
        caption={text('warningsWaiting')}
        heads={[text('warningRule'), text('warningText'), text('warningWaitsFor')]}
        rows={waitingWarnings(warnings, because, format).map(({ rule, text: said, why }, index) => ({
          key: index,
          cells: [text(ruleTexts[rule][0]), said, why],
        }))}
      />
      {decision && (
        <p class="what">
          {text('warningsDecided', format.stamp(decision.at))}
          {nextCheck && ` ${text('warningsDecidedAgain', format.stamp(nextCheck))}`}
        </p>
      )}
      <Table
        caption={text('warningsGiven')}
        empty={text('warningsNone')}
        short={[0]}
        heads={[text('when'), text('warningRule'), text('warningText'), text('why')]}
        rows={given.slice(0, most).map(({ at, rule, text: said, why }) => ({
          key: `${at} ${rule} ${said}`,
          cells: [format.stamp(at), text(ruleTexts[rule][0]), said, why],
        }))}
        more={more(given.length)}
      />
      {decision && (
        <details>
          <summary>{text('warningsReasons')}</summary>
          <Table
            caption={text('warningsReasons')}
            isTitled={false}
            heads={[text('warningRule'), text('why')]}
            rows={ruleReasons(because, format).map(({ rule, why }) => ({
              key: rule,
              cells: [text(ruleTexts[rule][0]), why],
            }))}
          />
        </details>
      )}
    </>
  );
}
