import type { Kept } from '../../lib/model/kept.ts';
import { type AccountSettings, longestAccountName } from '../../lib/model/settings.ts';
import { text } from '../../lib/platform/text.ts';
import type { Format } from '../../lib/screen/format.ts';
import { ActIfSure } from '../field/ActIfSure.tsx';
import { Entered } from '../field/Entered.tsx';
import { Switch } from '../field/Switch.tsx';
import { KeptSince } from './KeptSince.tsx';

interface Props {
  /** What it is called as long as the user gives no name. */
  label: string;
  settings: AccountSettings;
  kept: Kept;
  format: Format;
  onChange: (settings: AccountSettings) => void;
  onDelete: () => Promise<boolean>;
}

/** One account: its name, whether it is shown, and what is kept of it. */
export function AccountItem({ label, settings, kept, format, onChange, onDelete }: Props) {
  const called = settings.name ?? label;
  return (
    <div role="group" class="group" aria-label={called}>
      <h3>{called}</h3>
      <Entered
        label={text('accountName')}
        what={text('accountNameWhat')}
        type="text"
        maxLength={longestAccountName}
        value={settings.name ?? ''}
        read={(typed) => typed.trim() || null}
        wrong=""
        onChange={(name) => onChange({ ...settings, name })}
      />
      <Switch
        label={text('accountHide')}
        what={text('accountHideWhat')}
        isOn={settings.hidden}
        onChange={(hidden) => onChange({ ...settings, hidden })}
      />
      <KeptSince kept={kept} format={format} />
      <ActIfSure
        label={text('deleteAccountOf', called)}
        question={text('deleteAccountSure', called)}
        onAct={onDelete}
      />
    </div>
  );
}
