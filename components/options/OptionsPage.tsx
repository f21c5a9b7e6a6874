import type { Kept } from '../../lib/model/kept.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { Change } from '../../lib/model/settings-change.ts';
import type { KnownAs } from '../../lib/model/shown-accounts.ts';
import type { AccountSummary } from '../../lib/model/summary.ts';
import { text } from '../../lib/platform/text.ts';
import { formatAt } from '../../lib/screen/format.ts';
import { snoozeChoices } from '../../lib/screen/snooze.ts';
import { Part } from '../Part.tsx';
import { Privacy } from '../Privacy.tsx';
import { AccountsSettings } from './AccountsSettings.tsx';
import { AssumptionSettings } from './AssumptionSettings.tsx';
import { DataSettings } from './DataSettings.tsx';
import { DisplaySettings } from './DisplaySettings.tsx';
import { KeepFresh } from './KeepFresh.tsx';
import { WarningSettings } from './WarningSettings.tsx';

interface Props {
  settings: Settings;
  accounts: readonly AccountSummary[];
  kept: readonly Kept[];
  now: Temporal.Instant;
  zone: string;
  onChange: (change: Change<Settings>) => void;
  /** Each of these is false when it did not work. */
  onTryNotification: () => Promise<boolean>;
  onDeleteAccount: (account: KnownAs) => Promise<boolean>;
  onDeleteEverything: () => Promise<boolean>;
}

/** Everything that can be chosen. A choice counts at once; there is nothing to save. */
export function OptionsPage(props: Props) {
  const { settings, accounts, kept, now, zone, onChange } = props;
  const format = formatAt(now, zone);
  return (
    <main>
      <div class="top">
        <h1>{text('settings')}</h1>
        <a href="/dashboard.html">{text('history')}</a>
        <p class="what">{text('settingsAtOnce')}</p>
      </div>
      <Part title={text('figures')}>
        <KeepFresh isOn={settings.keepFresh} onChange={onChange} />
      </Part>
      <Part title={text('warnings')}>
        <WarningSettings
          warnings={settings.warnings}
          snoozeChoices={snoozeChoices(accounts, now, zone)}
          now={now}
          zone={zone}
          onChange={(warnings) => onChange({ warnings })}
          onTry={props.onTryNotification}
        />
      </Part>
      <Part title={text('display')}>
        <DisplaySettings display={settings.display} format={format} onChange={(display) => onChange({ display })} />
      </Part>
      <Part title={text('assumptions')}>
        <AssumptionSettings assumptions={settings.assumptions} onChange={(assumptions) => onChange({ assumptions })} />
      </Part>
      <Part title={text('accounts')}>
        <AccountsSettings
          kept={kept}
          accounts={accounts}
          settings={settings}
          format={format}
          onChange={onChange}
          onDelete={props.onDeleteAccount}
        />
      </Part>
      <Part title={text('data')}>
        <DataSettings kept={kept} format={format} onDelete={props.onDeleteEverything} />
      </Part>
      <Part title={text('privacy')}>
        <Privacy />
      </Part>
    </main>
  );
}
