import { type Standing, standingOf } from '../lib/model/standing.ts';
import type { AccountSummary, Summary } from '../lib/model/summary.ts';
import { text } from '../lib/platform/text.ts';
import { formatAt } from '../lib/screen/format.ts';
import type { Look } from '../lib/screen/limit.ts';
import { verdictOf } from '../lib/screen/verdict.ts';
import { AccountChoice, planName } from './AccountChoice.tsx';
import { Credits } from './Credits.tsx';
import { Expiry } from './Expiry.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { Limits } from './Limits.tsx';
import { Sample } from './Sample.tsx';
import { Verdict } from './Verdict.tsx';

interface Props {
  summary: Summary;
  /** The account chosen to look at; null: the one read last. */
  account: string | null;
  onChooseAccount: (account: string) => void;
  onHistory: () => void;
  onSettings: () => void;
  now: Temporal.Instant;
  zone: string;
}

/** Who pays for the next task, and what the plan and the credits stand at. */
export function Popup({ summary, account, onChooseAccount, onHistory, onSettings, now, zone }: Props) {
  const standing = standingOf(summary, account, now);
  const { shown } = standing;
  const format = formatAt(now, zone);
  const look: Look = { now, today: now.toZonedDateTimeISO(zone).toPlainDate(), format, ...coverageLook(standing) };
  return (
    <main>
      {shown && (
        <Header shown={shown} isOld={standing.kind === 'old'} format={format}>
          {summary.accounts.length > 1 ? (
            <AccountChoice accounts={summary.accounts} chosen={shown.account} onChoose={onChooseAccount} />
          ) : (
            <b>{planName(shown.usage.figures.planType)}</b>
          )}
        </Header>
      )}
      <Verdict of={verdictOf(standing, format)}>
        {standing.kind === 'not-understood' && <Sample of={standing.unreadable.problem.sample} />}
      </Verdict>
      {shown && <Figures of={shown} summary={summary} look={look} />}
      <Footer onHistory={onHistory} onSettings={onSettings} />
    </main>
  );
}

function Figures({ of, summary, look }: { of: AccountSummary; summary: Summary; look: Look }) {
  const { usage, topUp, forecast, holding } = of;
  const lostTopUp = summary.unreadable.find(({ kind }) => kind === 'top-up');
  const isTopUpLost = lostTopUp && (!topUp || Temporal.Instant.compare(lostTopUp.at, topUp.at) > 0);
  return (
    <div class={look.isCurrent ? 'figures' : 'figures past'}>
      <Limits usage={usage.figures} forecast={forecast} look={look} />
      <Credits usage={usage.figures} topUp={topUp?.figures ?? null} forecast={forecast?.credits ?? null} look={look} />
      {holding && <Expiry of={holding} forecast={forecast?.credits?.expiry ?? null} look={look} />}
      {isTopUpLost && <p class="note">{text('topUpLost')}</p>}
      {usage.problems.length > 0 && <p class="note">{text('partsLost', look.format.list(usage.problems))}</p>}
    </div>
  );
}

function coverageLook(standing: Standing): Pick<Look, 'isCurrent' | 'payer'> {
  return standing.kind === 'current'
    ? { isCurrent: true, payer: standing.coverage.payer }
    : { isCurrent: false, payer: 'unknown' };
}
