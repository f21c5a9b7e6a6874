import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Kept } from '../../lib/model/kept.ts';
import type { AccountPast } from '../../lib/model/past.ts';
import type { UsageSeries } from '../../lib/model/series/usage-series.ts';
import type { Summary } from '../../lib/model/summary.ts';
import { type TextKey, text } from '../../lib/platform/text.ts';
import { formatAt } from '../../lib/screen/format.ts';
import { boundsOf } from '../../lib/screen/timeline/bounds.ts';
import { AccountChoice } from '../AccountChoice.tsx';
import { Timeline } from './Timeline.tsx';

interface Props {
  summary: Summary;
  /** The account that the rest is of; null: none was read yet. */
  account: string | null;
  onChooseAccount: (account: string) => void;
  usage: UsageSeries;
  isWhole: boolean;
  past: AccountPast;
  kept: readonly Kept[];
  now: Temporal.Instant;
  zone: string;
}

/** Everything that was, of one account: its figures over time, its credits, how forecasts held, what is kept. */
export function DashboardPage({ summary, account, onChooseAccount, usage, isWhole, past, kept, now, zone }: Props) {
  const format = useMemo(() => formatAt(now, zone), [now, zone]);
  const shown = summary.accounts.find((known) => known.account === account) ?? null;
  const since = kept.find((one) => one.account === account)?.since ?? null;
  const bounds = useMemo(() => boundsOf(shown, since, now), [shown, since, now]);
  return (
    <main>
      <div class="top">
        <h1>{text('history')}</h1>
        <nav aria-label={text('parts')}>
          {parts.map(([id, title]) => (
            <a key={id} href={`#${id}`}>
              {text(title)}
            </a>
          ))}
        </nav>
        {summary.accounts.length > 1 && account !== null && (
          <AccountChoice accounts={summary.accounts} chosen={account} onChoose={onChooseAccount} />
        )}
      </div>
      <Part id="timeline" title="timeline">
        {since === null ? (
          <p class="what">{text('verdictNeverReadDetail')}</p>
        ) : (
          <Timeline
            key={account}
            usage={usage}
            isWhole={isWhole}
            past={past}
            shown={shown}
            bounds={bounds}
            now={now}
            zone={zone}
            format={format}
          />
        )}
      </Part>
    </main>
  );
}

const parts = [['timeline', 'timeline']] as const satisfies readonly (readonly [string, TextKey])[];

function Part({ id, title, children }: { id: string; title: TextKey; children: ComponentChildren }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{text(title)}</h2>
      {children}
    </section>
  );
}
