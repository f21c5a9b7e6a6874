import { priceOf } from '../lib/model/credits/price.ts';
import type { CreditsReading } from '../lib/model/reading.ts';
import { text } from '../lib/platform/text.ts';
import { buysSaid } from '../lib/screen/buys.ts';
import { amountShown, perCredit } from '../lib/screen/credits-shown.ts';
import type { Glance } from '../lib/screen/glance.ts';
import { Said } from './Said.tsx';
import { Tipped } from './Tipped.tsx';

/** How many credits there are, what they are worth, as the user wants to see it, whether they pay now, and what they buy. */
export function CreditsHeld({ of, glance }: { of: CreditsReading; glance: Glance }) {
  const { balance, has, unlimited } = of;
  const { format, display, isCurrent, payer } = glance;
  if (unlimited) return <span class="big">{text('creditsUnlimited')}</span>;
  if (balance === null) return <span class="soft">{text(has === false ? 'creditsNone' : 'creditsNotShown')}</span>;
  const price = perCredit(display);
  const buys = buysSaid(of, format);
  const beside = [
    ...(display.creditsAs === 'both' ? [text('worth', format.money(priceOf(balance, price)))] : []),
    ...(isCurrent ? [text(payer === 'credits' ? 'inUse' : 'notInUse')] : []),
  ];
  const worth = text(display.pricePerCredit ? 'worthTitleOwn' : 'worthTitle', format.money(price));
  return (
    <Tipped class="held" says={[worth, ...(buys ? [buys.whole] : [])]}>
      {(describedBy) => (
        <>
          <button type="button" class="big" aria-describedby={describedBy}>
            <Said of={[amountShown(balance, glance)]} />
          </button>
          <span class="beside soft">
            <span>{beside.join(' · ')}</span>
            {buys && <span>{buys.short}</span>}
          </span>
        </>
      )}
    </Tipped>
  );
}
