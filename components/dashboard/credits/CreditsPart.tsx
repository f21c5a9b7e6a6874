import type { ForecastTerms } from '../../../lib/model/account/terms.ts';
import { chargesOf } from '../../../lib/model/credits/charge.ts';
import { fatesOf } from '../../../lib/model/credits/entry-fate.ts';
import type { Entry } from '../../../lib/model/credits/grant.ts';
import type { CreditsForecast } from '../../../lib/model/forecast/credits/credits.ts';
import { dayOf } from '../../../lib/model/moment.ts';
import { type AccountPast, opening } from '../../../lib/model/past.ts';
import type { TopUp } from '../../../lib/model/reading.ts';
import type { Display } from '../../../lib/model/settings.ts';
import type { AccountSummary } from '../../../lib/model/summary.ts';
import { fateText } from '../../../lib/screen/credits/entry-fate.ts';
import type { Format } from '../../../lib/screen/format.ts';
import { ExpiryLine } from '../../charts/ExpiryLine.tsx';
import { KeepFocus } from '../../field/KeepFocus.tsx';
import { Buys } from './Buys.tsx';
import { Charged } from './Charged.tsx';
import { CreditsAhead } from './CreditsAhead.tsx';
import { EntriesEditor } from './EntriesEditor.tsx';
import { Gaps } from './Gaps.tsx';
import { GrantsTable } from './GrantsTable.tsx';
import { MonthTable } from './MonthTable.tsx';
import { MovementsTable } from './MovementsTable.tsx';
import { Payments } from './Payments.tsx';
import { SurfaceTable } from './SurfaceTable.tsx';
import { TopUpTable } from './TopUpTable.tsx';
import { WhatIf } from './WhatIf.tsx';

interface Props {
  past: AccountPast;
  shown: AccountSummary;
  display: Display;
  terms: ForecastTerms;
  now: Temporal.Instant;
  format: Format;
  /** False when it could not be kept. */
  onChangeEntries: (kept: Entry[], removed: string[]) => Promise<boolean>;
  /** What auto top-up set like this would lead to; null when nothing can be said. */
  onWhatIf: (topUp: TopUp) => Promise<CreditsForecast | null>;
}

/** Everything of an account's credits: what came and went, what is left of what, and what would be if. */
export function CreditsPart({ past, shown, display, terms, now, format, onChangeEntries, onWhatIf }: Props) {
  const today = dayOf(now, terms.zone);
  const readOn = dayOf(shown.usage.at, terms.zone);
  const ahead = shown.forecast?.credits ?? null;
  const { movements, history, entries, topUps, events, transactions } = past;
  const glance = { display, format, zone: terms.zone, today };
  const charges = chargesOf(movements, transactions, history?.books?.prices ?? []);
  const since = opening(past);
  const fates = since && fatesOf(entries, { holding: shown.holding, movements, opening: since, zone: terms.zone });
  const noteOf = ({ id }: Entry) => {
    const fate = fates?.get(id);
    return fate ? fateText(fate, glance) : null;
  };
  return (
    <>
      {since && <Charged charges={charges} opening={since} glance={glance} />}
      {ahead && <CreditsAhead of={ahead} format={format} />}
      <MovementsTable movements={movements} charges={charges} shown={glance} />
      {movements.length + charges.length > 0 && <MonthTable movements={movements} charges={charges} glance={glance} />}
      <Gaps movements={movements} listed={past} opening={since} format={format} />
      <Payments movements={movements} listed={past} opening={since} format={format} />
      {events && <SurfaceTable events={events} format={format} />}
      {/* A grant that is to be corrected becomes an entry. */}
      <KeepFocus>
        {shown.holding && (
          <>
            <GrantsTable
              holding={shown.holding}
              forecast={ahead}
              readOn={readOn}
              zone={terms.zone}
              format={format}
              onEnter={(entry) => onChangeEntries([entry], [])}
            />
            <ExpiryLine grants={shown.holding.grants} today={today} readOn={readOn} format={format} />
          </>
        )}
        <EntriesEditor
          entries={entries}
          today={today}
          monthsToExpiry={terms.validMonths}
          noteOf={noteOf}
          onChange={onChangeEntries}
        />
      </KeepFocus>
      <Buys of={shown.usage.figures.credits} now={now} format={format} />
      <TopUpTable topUps={topUps} format={format} />
      <WhatIf asSet={history?.topUp?.figures ?? null} format={format} onWhatIf={onWhatIf} />
    </>
  );
}
