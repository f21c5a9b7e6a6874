import type { Warnings } from '../../lib/model/settings.ts';
import type { Change } from '../../lib/model/settings-change.ts';
import { text } from '../../lib/platform/text.ts';
import type { SnoozeChoice } from '../../lib/screen/snooze.ts';
import { WholeNumber } from '../field/WholeNumber.tsx';
import { QuietHours } from './QuietHours.tsx';
import { TryNotification } from './TryNotification.tsx';
import { WarningRules } from './WarningRules.tsx';

interface Props {
  warnings: Warnings;
  snoozeChoices: readonly SnoozeChoice[];
  now: Temporal.Instant;
  zone: string;
  onChange: (change: Change<Warnings>) => void;
  onTry: () => Promise<boolean>;
}

/** What is worth a notification, how early, and when not. */
export function WarningSettings({ onTry, ...props }: Props) {
  const { warnings, onChange } = props;
  return (
    <>
      <TryNotification onTry={onTry} />
      <WholeNumber
        label={text('leadTime')}
        what={text('leadTimeWhat')}
        value={warnings.leadTimeHours}
        least={1}
        most={168}
        onChange={(leadTimeHours) => onChange({ leadTimeHours })}
      />
      <QuietHours hours={warnings.quietHours} onChange={onChange} />
      <WarningRules {...props} />
    </>
  );
}
