import type { QuietHours as Hours } from '../../lib/model/settings.ts';
import { text } from '../../lib/platform/text.ts';
import { Entered } from '../field/Entered.tsx';
import { Switch } from '../field/Switch.tsx';

interface Props {
  hours: Hours | null;
  onChange: (change: { quietHours: Hours | null }) => void;
}

/** When nothing is said. */
export function QuietHours({ hours, onChange }: Props) {
  return (
    <div>
      <Switch
        label={text('quietHours')}
        what={text('quietHoursWhat')}
        isOn={hours !== null}
        onChange={(isOn) => onChange({ quietHours: isOn ? atFirst() : null })}
      />
      {hours && (
        <div class="fields">
          <End label={text('quietFrom')} of={hours} end="from" onChange={onChange} />
          <End label={text('quietTo')} of={hours} end="to" onChange={onChange} />
        </div>
      )}
    </div>
  );
}

interface EndProps {
  label: string;
  of: Hours;
  end: 'from' | 'to';
  onChange: Props['onChange'];
}

function End({ label, of, end, onChange }: EndProps) {
  return (
    <Entered
      label={label}
      type="time"
      value={of[end].toString({ smallestUnit: 'minute' })}
      read={(typed) => otherThan(of[end === 'from' ? 'to' : 'from'], typed)}
      wrong={text('quietSame')}
      onChange={(time) => onChange({ quietHours: { ...of, [end]: time } })}
    />
  );
}

function atFirst(): Hours {
  return { from: Temporal.PlainTime.from('22:00'), to: Temporal.PlainTime.from('07:00') };
}

function otherThan(other: Temporal.PlainTime, typed: string): Temporal.PlainTime | undefined {
  if (typed === '') return undefined;
  const time = Temporal.PlainTime.from(typed);
  return time.equals(other) ? undefined : time;
}
