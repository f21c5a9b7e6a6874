import { isMain } from '../lib/model/limit.ts';
import type { AccountSummary } from '../lib/model/summary.ts';
import { text } from '../lib/platform/text.ts';
import { limitView, spendView } from '../lib/screen/limit.ts';
import type { Look } from '../lib/screen/look.ts';
import { Meter } from './Meter.tsx';

interface Props {
  of: AccountSummary;
  look: Look;
}

/** Every limit that the site named: the plan's own first, then those of single models. */
export function Limits({ of, look }: Props) {
  const usage = of.usage.figures;
  const spend = usage.spendLimit && spendView(usage.spendLimit, look);
  const own = [...usage.limits.filter(isMain).map((limit) => limitView(limit, look, of)), ...(spend ? [spend] : [])];
  const ofModels = usage.limits.filter((limit) => !isMain(limit)).map((limit) => limitView(limit, look, of));
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
            <p class="soft">{text('modelBlocked', look.format.list(usage.blockedModels))}</p>
          )}
        </section>
      )}
    </>
  );
}
