import { listPrice, priceOf } from '../lib/model/credits/price.ts';
import type { CreditsForecast } from '../lib/model/forecast/credits/credits.ts';
import { isRefusal } from '../lib/model/forecast/refusal.ts';
import { planOf } from '../lib/model/plan.ts';
import type { CreditsReading, TopUp, Usage } from '../lib/model/reading.ts';
import { text } from '../lib/platform/text.ts';
import type { Look } from '../lib/screen/limit.ts';
import { refusalTexts } from '../lib/screen/refusal.ts';
import { amountValue, say } from '../lib/screen/sentence.ts';
import { topUpSetting } from '../lib/screen/top-up.ts';
import { Charge } from './Charge.tsx';
import { Row } from './Row.tsx';

interface Props {
  usage: Usage;
  topUp: TopUp | null;
  forecast: CreditsForecast | null;
  look: Look;
}

/** The credits behind the plan: how many, what they are worth, and what buys more by itself. */
export function Credits({ usage, topUp, forecast, look }: Props) {
  const { credits, planType, resetCredits, applicableResetCredits: usable } = usage;
  const plan = planOf(planType);
  const isSaid = credits.balance !== null || credits.has !== null || credits.unlimited !== null;
  const lines = [
    isSaid && <Balance of={credits} look={look} />,
    // When blocked, the verdict has said it already.
    plan && !plan.sellsCredits && look.payer !== 'blocked' && <p class="soft">{text('creditsNotSold', plan.name)}</p>,
    forecast && isSaid && <Ahead of={forecast.spend} look={look} />,
    topUp && <Row name={text('topUp')} value={topUpSetting(topUp, look.format)} />,
    topUp?.monthlyLimit && <Row name={text('topUpCap')} value={amountValue(topUp.monthlyLimit, look.format)} />,
    resetCredits !== null && resetCredits > 0 && (
      <Row
        name={text('bankedResets')}
        value={usable === null ? String(resetCredits) : say('bankedResetsUsable', String(resetCredits), String(usable))}
      />
    ),
    forecast && <Charge of={forecast.topUp} look={look} />,
  ].filter(Boolean);
  return lines.length === 0 ? null : (
    <section>
      <h2>{text('credits')}</h2>
      {lines}
    </section>
  );
}

function Balance({ of: { balance, has, unlimited }, look }: { of: CreditsReading; look: Look }) {
  const { format, isCurrent, payer } = look;
  if (unlimited) return <p class="big">{text('creditsUnlimited')}</p>;
  if (balance === null) return <p class="soft">{text(has === false ? 'creditsNone' : 'creditsNotShown')}</p>;
  return (
    <div class="row">
      <data class="big" value={balance}>
        {format.credits(balance)}
      </data>
      <span class="soft" title={text('worthTitle', format.money(listPrice))}>
        {text('worth', format.money(priceOf(balance, listPrice)))}
        {isCurrent && ` · ${text(payer === 'credits' ? 'inUse' : 'notInUse')}`}
      </span>
    </div>
  );
}

/** What the next thirty days will take, or why that is not forecast. */
function Ahead({ of: spend, look: { format } }: { of: CreditsForecast['spend']; look: Look }) {
  if (isRefusal(spend)) return <Row name={text('next30Days')} value={say(refusalTexts[spend.refused])} />;
  const { p10, p90 } = spend.days30.spent;
  return <Row name={text('next30Days')} value={say('aboutCredits', format.creditsRange(p10, p90))} />;
}
