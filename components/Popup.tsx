import { isReading } from '../lib/model/fresh/rounds.ts';
import { dayOf } from '../lib/model/moment.ts';
import type { Settings } from '../lib/model/settings.ts';
import { type Choice, choiceOf, withoutHidden } from '../lib/model/shown-accounts.ts';
import { type Standing, standingOf } from '../lib/model/standing.ts';
import type { AccountSummary, Summary } from '../lib/model/summary.ts';
import { text } from '../lib/platform/text.ts';
import { accountName } from '../lib/screen/account-name.ts';
import { formatAt } from '../lib/screen/format.ts';
import type { Glance } from '../lib/screen/glance.ts';
import { type KnownFreshness, readingTrouble } from '../lib/screen/reading-trouble.ts';
import { allHidden, verdictOf } from '../lib/screen/verdict.ts';
import { AccountChoice } from './AccountChoice.tsx';
import { Credits } from './Credits.tsx';
import { Expiry } from './Expiry.tsx';
import { Footer } from './Footer.tsx';
import { Limits } from './Limits.tsx';
import { ReadingTrouble } from './ReadingTrouble.tsx';
import { ReadNow } from './ReadNow.tsx';
import { Sample } from './Sample.tsx';
import { UsagePageLink } from './UsagePageLink.tsx';
import { Verdict } from './Verdict.tsx';
import { Whose } from './Whose.tsx';

interface Props {
  summary: Summary;
  settings: Settings;
  /** The account chosen to look at; null: the one read last. */
  chosen: Choice | null;
  onChoose: (chosen: Choice | null) => void;
  onHistory: () => void;
  onSettings: () => void;
  reading: KnownFreshness;
  onReadNow: () => void;
  now: Temporal.Instant;
  zone: string;
}

/** Who pays for the next task, and what the plan and the credits stand at. */
export function Popup(props: Props) {
  const { settings, chosen, onChoose, onHistory, onSettings, reading, onReadNow, now, zone } = props;
  const summary = withoutHidden(props.summary, settings);
  const standing = standingOf(summary, chosen, now);
  const { shown } = standing;
  const format = formatAt(now, zone);
  const today = dayOf(now, zone);
  const glance: Glance = { now, zone, today, format, display: settings.display, ...coverageAtGlance(standing) };
  const lastRead = props.summary.accounts[0]?.usage.at ?? null;
  const isUnderWay = isReading(reading.freshness, now);
  const isAllHidden = standing.kind === 'never-read' && props.summary.accounts.length > 0;
  const verdict = isAllHidden ? allHidden : verdictOf(standing, glance);
  return (
    <main>
      <header>
        {shown && (
          <Whose shown={shown} isOld={standing.kind === 'old'} isReading={isUnderWay} format={format}>
            {summary.accounts.length > 1 ? (
              <AccountChoice
                accounts={summary.accounts}
                all={props.summary.accounts}
                settings={settings}
                chosen={shown.account}
                onChoose={(account) => onChoose(choiceOf(summary, account))}
              />
            ) : (
              <b dir="auto">{accountName(shown.account, props.summary.accounts, settings)}</b>
            )}
          </Whose>
        )}
        <ReadNow isReading={isUnderWay} isSign={shown !== null} onReadNow={onReadNow} />
      </header>
      <Verdict of={verdict}>
        {verdict.next && <UsagePageLink says={verdict.next} isLead />}
        {standing.kind === 'not-understood' && <Sample of={standing.unreadable.problem.sample} />}
        {standing.kind === 'old' && !reading.isKeptFresh && (
          <button type="button" class="lead" onClick={onSettings}>
            {text('verdictOldKeepFresh')}
          </button>
        )}
      </Verdict>
      <ReadingTrouble of={readingTrouble(reading, lastRead, now, format)} />
      {shown && <Figures of={shown} summary={summary} settings={settings} glance={glance} />}
      <Footer hasUsagePage={!verdict.next} onHistory={onHistory} onSettings={onSettings} />
    </main>
  );
}

interface FiguresProps extends Pick<Props, 'summary' | 'settings'> {
  of: AccountSummary;
  glance: Glance;
}

function Figures({ of, summary, settings, glance }: FiguresProps) {
  const { usage, topUp, forecast, holding } = of;
  const lostTopUp = summary.unreadable.find(({ kind }) => kind === 'top-up');
  const readOn = dayOf(usage.at, glance.zone);
  const isTopUpLost = lostTopUp !== undefined && (!topUp || Temporal.Instant.compare(lostTopUp.at, topUp.at) > 0);
  return (
    <div class={glance.isCurrent ? undefined : 'past'}>
      <Limits of={of} glance={glance} />
      <Credits of={of} isTopUpLost={isTopUpLost} glance={glance} />
      {holding && (
        <Expiry
          of={holding}
          readOn={readOn}
          validMonths={settings.assumptions.monthsToExpiry}
          forecast={forecast?.credits?.expiry ?? null}
          glance={glance}
        />
      )}
      {usage.problems.length > 0 && <p class="aside">{text('partsLost', glance.format.list(usage.problems))}</p>}
    </div>
  );
}

function coverageAtGlance(standing: Standing): Pick<Glance, 'isCurrent' | 'payer'> {
  return standing.kind === 'current'
    ? { isCurrent: true, payer: standing.coverage.payer }
    : { isCurrent: false, payer: 'unknown' };
}
