import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { assumedBy, termsWith } from '../../lib/model/account/terms.ts';
import type { Entry } from '../../lib/model/credits/grant.ts';
import type { CreditsForecast } from '../../lib/model/forecast/credits/credits.ts';
import type { Kept } from '../../lib/model/kept.ts';
import { type AccountPast, noPast } from '../../lib/model/past.ts';
import type { TopUp } from '../../lib/model/reading.ts';
import type { UsageSeries } from '../../lib/model/series/usage-series.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { withoutHidden } from '../../lib/model/shown-accounts.ts';
import type { Summary } from '../../lib/model/summary.ts';
import { nextWarningCheckAfter } from '../../lib/model/warning/next-check.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { formatAt } from '../../lib/screen/format.ts';
import { AccountChoice } from '../AccountChoice.tsx';
import { Part } from '../Part.tsx';
import { UsagePageLink } from '../UsagePageLink.tsx';
import { CreditsPart } from './credits/CreditsPart.tsx';
import { RecordPart } from './RecordPart.tsx';
import { Timeline } from './Timeline.tsx';
import { useAnchor } from './use-anchor.ts';
import { WarningsPart } from './WarningsPart.tsx';

interface Props {
  summary: Summary;
  settings: Settings;
  /** The account that the rest is of; null: none was read yet, or every one is hidden. */
  account: string | null;
  onChooseAccount: (account: string) => void;
  usage: UsageSeries;
  isWhole: boolean;
  past: AccountPast;
  /** Null: not counted yet. */
  kept: readonly Kept[] | null;
  now: Temporal.Instant;
  zone: string;
  /** False when it could not be kept. */
  onChangeEntries: (kept: Entry[], removed: string[]) => Promise<boolean>;
  /** What auto top-up set like this would lead to; null when nothing can be said. */
  onWhatIf: (topUp: TopUp) => Promise<CreditsForecast | null>;
  /** What is kept, and what can be done with it. */
  children: ComponentChildren;
}

const parts = ['timeline', 'credits', 'record', 'warnings', 'data'] as const satisfies readonly TextKey[];

/** Everything that was, of one account: its figures over time, its credits, how forecasts held, what is kept. */
export function DashboardPage(props: Props) {
  const { settings, account, usage, isWhole, past, kept, now, zone, children } = props;
  const summary = withoutHidden(props.summary, settings);
  const { onChooseAccount, onChangeEntries, onWhatIf } = props;
  const { display } = settings;
  const format = useMemo(() => formatAt(now, zone), [now, zone]);
  const terms = useMemo(() => termsWith(assumedBy(settings, zone), past.entries), [settings, zone, past.entries]);
  const shown = summary.accounts.find((known) => known.account === account) ?? null;
  const since = kept?.find((one) => one.account === account)?.since ?? null;
  const waitingFor = { accounts: shown ? [shown] : [], open: past.warnings, choices: settings.warnings, zone };
  // While older figures come in, the rest stays as it is.
  const credits = useMemo(
    () =>
      shown && (
        <CreditsPart key={account} {...{ past, shown, display, terms, now, format, onChangeEntries, onWhatIf }} />
      ),
    [account, past, shown, display, terms, now, format, onChangeEntries, onWhatIf],
  );
  useAnchor(shown === null || past !== noPast);
  const contents: Record<(typeof parts)[number], ComponentChildren> = {
    timeline: shown && (
      <Timeline key={account} display={display} {...{ usage, isWhole, past, shown, since, now, zone, format }} />
    ),
    credits,
    record: <RecordPart past={past} format={format} />,
    warnings: (
      <WarningsPart
        warnings={past.warnings}
        decision={past.decision}
        nextCheck={nextWarningCheckAfter(waitingFor, now)}
        format={format}
      />
    ),
    data: children,
  };
  return (
    <main>
      <div class="top">
        <h1>{text('history')}</h1>
        {shown && (
          <nav aria-label={text('parts')}>
            {parts.map((part) => (
              <a key={part} href={`#${part}`}>
                {text(part)}
              </a>
            ))}
          </nav>
        )}
        {summary.accounts.length > 1 && account !== null && (
          <AccountChoice
            accounts={summary.accounts}
            all={props.summary.accounts}
            settings={settings}
            chosen={account}
            onChoose={onChooseAccount}
          />
        )}
        <a href="/options.html">{text('settings')}</a>
      </div>
      {!shown && props.summary.accounts.length > 0 && (
        <Part title={text('verdictAllHidden')}>
          <p class="what">{text('verdictAllHiddenDetail')}</p>
        </Part>
      )}
      {!shown && props.summary.accounts.length === 0 && (
        <Part title={text('verdictNeverRead')}>
          <p class="what">{text('verdictNeverReadDetail')}</p>
          <UsagePageLink says="openUsagePage" />
        </Part>
      )}
      {parts
        .filter((part) => shown || part === 'data')
        .map((part) => (
          <Part key={part} anchor={part} title={text(part)}>
            {contents[part]}
          </Part>
        ))}
    </main>
  );
}
