import { isMain } from '../lib/model/limit.ts';
import type { AccountSummary } from '../lib/model/summary.ts';
import { text } from '../lib/platform/text.ts';
import type { Glance } from '../lib/screen/glance.ts';
import { limitView, spendView } from '../lib/screen/limit.ts';
import { Meter } from './Meter.tsx';

interface Props {
  of: AccountSummary;
  glance: Glance;
}

/** Every limit that the site named: the plan's own first, then those of single models. */
export function Limits({ of, glance }: Props) {
  const usage = of.usage.figures;
  const spend = usage.spendLimit && spendView(usage.spendLimit, glance);
  const own = [...usage.limits.filter(isMain).map((limit) => limitView(limit, glance, of)), ...(spend ? [spend] : [])];
  const ofModels = usage.limits.filter((limit) => !isMain(limit)).map((limit) => limitView(limit, glance, of));
  return (
    <>
      {own.length > 0 && (
        <section aria-label={text('limits')}>
          {own.map((view) => (
            <Meter key={view.name} of={view} />
          ))}
        </section>
      )}
      {(ofModels.length > 0 || usage.blockedModels.length > 0) && (
        <section>
          <h2>{text('singleModels')}</h2>
          {ofModels.map((view) => (
            <Meter key={view.name} of={view} />
          ))}
          {usage.blockedModels.length > 0 && (
            <p class="soft">{text('modelBlocked', glance.format.list(usage.blockedModels))}</p>
          )}
        </section>
      )}
    </>
  );
}
