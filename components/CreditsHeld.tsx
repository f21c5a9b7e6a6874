import { priceOf } from '../lib/model/credits/price.ts';
import type { CreditsReading } from '../lib/model/reading.ts';
import { text } from '../lib/platform/text.ts';
import { amountShown, perCredit } from '../lib/screen/credits-shown.ts';
import type { Look } from '../lib/screen/look.ts';
import { Said } from './Said.tsx';

/** How many credits there are and what they are worth, as the user wants to see it, and whether they pay now. */
export function CreditsHeld({ of: { balance, has, unlimited }, look }: { of: CreditsReading; look: Look }) {
  const { format, display, isCurrent, payer } = look;
  if (unlimited) return <span class="big">{text('creditsUnlimited')}</span>;
  if (balance === null) return <span class="soft">{text(has === false ? 'creditsNone' : 'creditsNotShown')}</span>;
  const price = perCredit(display);
  const beside = [
    ...(display.creditsAs === 'both' ? [text('worth', format.money(priceOf(balance, price)))] : []),
    ...(isCurrent ? [text(payer === 'credits' ? 'inUse' : 'notInUse')] : []),
  ];
  return (
    <>
      <span class="big">
        <Said of={[amountShown(balance, look)]} />
      </span>
      <span class="soft" title={text(display.pricePerCredit ? 'worthTitleOwn' : 'worthTitle', format.money(price))}>
        {beside.join(' · ')}
      </span>
    </>
  );
}
