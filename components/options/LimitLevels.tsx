import type { Warnings } from '../../lib/model/settings.ts';
import type { Change } from '../../lib/model/settings-change.ts';
import { text } from '../../lib/platform/text.ts';
import { Switch } from '../field/Switch.tsx';
import { Levels } from './Levels.tsx';

interface Props {
  warnings: Warnings;
  onChange: (change: Change<Warnings>) => void;
}

/** When limits count as low: all of them, or those longer than a day by levels of their own. */
export function LimitLevels({ warnings: { limitLevels, longLimitLevels }, onChange }: Props) {
  return (
    <div class="levels">
      <Levels legend={text('levels')} levels={limitLevels} onChange={(levels) => onChange({ limitLevels: levels })} />
      <Switch
        label={text('levelsLong')}
        what={text('levelsLongWhat')}
        isOn={longLimitLevels !== null}
        onChange={(isOn) => onChange({ longLimitLevels: isOn ? limitLevels : null })}
      />
      {longLimitLevels && (
        <Levels
          legend={text('levelsOfLong')}
          levels={longLimitLevels}
          onChange={(levels) => onChange({ longLimitLevels: levels })}
        />
      )}
    </div>
  );
}
