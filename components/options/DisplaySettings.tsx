import type { Display } from '../../lib/model/settings.ts';
import type { Change } from '../../lib/model/settings-change.ts';
import { text } from '../../lib/platform/text.ts';
import type { Format } from '../../lib/screen/format.ts';
import { Choice } from '../field/Choice.tsx';
import { PricePerCredit } from './PricePerCredit.tsx';
import { WorkDays } from './WorkDays.tsx';

interface Props {
  display: Display;
  format: Format;
  onChange: (change: Change<Display>) => void;
}

/** How figures are shown. */
export function DisplaySettings({ display, format, onChange }: Props) {
  return (
    <>
      <Choice
        label={text('limitsAs')}
        options={[
          ['left', text('limitsAsLeft')],
          ['used', text('limitsAsUsed')],
        ]}
        chosen={display.limitsAs}
        onChoose={(limitsAs) => onChange({ limitsAs })}
      />
      <Choice
        label={text('creditsAs')}
        options={[
          ['credits', text('creditsAsCredits')],
          ['money', text('creditsAsMoney')],
          ['both', text('creditsAsBoth')],
        ]}
        chosen={display.creditsAs}
        onChoose={(creditsAs) => onChange({ creditsAs })}
      />
      <p class="what">{text('displayWhere')}</p>
      <PricePerCredit
        price={display.pricePerCredit}
        format={format}
        onChange={(pricePerCredit) => onChange({ pricePerCredit })}
      />
      <WorkDays days={display.workDays} format={format} onChange={(workDays) => onChange({ workDays })} />
      <p class="what">{text('clockNote')}</p>
    </>
  );
}
