import type { Warnings } from '../../lib/model/settings.ts';
import type { Change } from '../../lib/model/settings-change.ts';
import type { RuleName } from '../../lib/model/warning/rule-name.ts';
import { text } from '../../lib/platform/text.ts';
import { ruleGroups, ruleTexts } from '../../lib/screen/rule-text.ts';
import { type SnoozeChoice, withChosen } from '../../lib/screen/snooze.ts';
import { Switch } from '../field/Switch.tsx';
import { LimitLevels } from './LimitLevels.tsx';
import { Snooze } from './Snooze.tsx';

interface Props {
  warnings: Warnings;
  snoozeChoices: readonly SnoozeChoice[];
  now: Temporal.Instant;
  zone: string;
  onChange: (change: Change<Warnings>) => void;
}

/** Every rule: whether it warns, and until when it is silent. */
export function WarningRules(props: Props) {
  return (
    <>
      {ruleGroups.map(({ title, rules }) => (
        <div key={title} role="group" class="group" aria-label={text(title)}>
          <h3>{text(title)}</h3>
          {rules.map((rule) => (
            <Rule key={rule} rule={rule} {...props} />
          ))}
        </div>
      ))}
    </>
  );
}

function Rule({ rule, warnings, snoozeChoices, now, zone, onChange }: Props & { rule: RuleName }) {
  const [title, what] = ruleTexts[rule];
  const isOn = warnings.rules[rule];
  const { until, choices } = withChosen(warnings.snoozedUntil[rule], snoozeChoices, now, zone);
  return (
    <div class="rule">
      <Switch
        label={text(title)}
        what={text(what)}
        isOn={isOn}
        onChange={(on) => onChange({ rules: { [rule]: on } })}
      />
      {isOn && (
        <Snooze
          of={text(title)}
          until={until}
          choices={choices}
          onChange={(until) => onChange({ snoozedUntil: { [rule]: until } })}
        />
      )}
      {isOn && rule === 'limit-low' && <LimitLevels warnings={warnings} onChange={onChange} />}
    </div>
  );
}
