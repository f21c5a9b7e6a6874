import type { CreditsForecast } from '../lib/model/forecast/credits/credits.ts';
import { isRefusal } from '../lib/model/forecast/refusal.ts';
import { planOf } from '../lib/model/plan.ts';
import type { AccountSummary } from '../lib/model/summary.ts';
import { text } from '../lib/platform/text.ts';
import { balanceChart } from '../lib/screen/balance-chart.ts';
import { bankedResetsSaid } from '../lib/screen/banked-resets.ts';
import { chargeView, noChargeSentence } from '../lib/screen/charge.ts';
import { amountShown, rangeShown } from '../lib/screen/credits-shown.ts';
import type { Glance } from '../lib/screen/glance.ts';
import { refusalSentence } from '../lib/screen/refusal.ts';
import { say } from '../lib/screen/sentence.ts';
import { capSaid, topUpAge, topUpSetting } from '../lib/screen/top-up.ts';
import { Charge } from './Charge.tsx';
import { CreditsHeld } from './CreditsHeld.tsx';
import { Balance as BalanceChart } from './charts/Balance.tsx';
import { Row } from './Row.tsx';

interface Props {
  of: AccountSummary;
  /** Whether auto top-up's settings were not understood when last seen. */
  isTopUpLost: boolean;
  glance: Glance;
}

/** The credits behind the plan: how many, what they are worth, and what buys more by itself. */
export function Credits({ of, isTopUpLost, glance }: Props) {
  const { credits, planType } = of.usage.figures;
  const topUp = of.topUp?.figures ?? null;
  const forecast = of.forecast?.credits ?? null;
  const plan = planOf(planType);
  // Of credits that there are none of, nothing is to be forecast.
  const isForecast = forecast !== null && glance.isCurrent && (credits.balance !== null || credits.has !== false);
  const isSaid = credits.balance !== null || credits.has !== null || credits.unlimited !== null;
  // When blocked, the verdict has said it already.
  const isNotSold = plan?.sellsCredits === false && glance.payer !== 'blocked';
  const resets = bankedResetsSaid(of, glance);
  const charge = chargeView(forecast?.topUp ?? null, topUp?.monthlyLimit ?? null, glance.format);
  const noCharge = noChargeSentence(forecast?.topUp ?? null, topUp);
  const isTopUpUnseen = !topUp && !isTopUpLost && isSaid && !credits.unlimited && plan?.sellsCredits !== false;
  const age = topUpAge(of, glance.format);
  const chart = glance.isCurrent ? balanceChart(of, glance.now) : null;
  // The chart shows them, but not how old they are.
  const setting =
    topUp && (age || !chart?.levels) ? topUpSetting(topUp, (amount) => amountShown(amount, glance)) : null;
  if (!isSaid && !isNotSold && !topUp && !isTopUpLost && !resets && !charge) return null;
  return (
    <section>
      <div class="row top">
        <h2>{text('credits')}</h2>
        {isSaid && <CreditsHeld of={credits} glance={glance} />}
      </div>
      {plan && isNotSold && <p class="soft">{text('creditsNotSold', plan.name)}</p>}
      {chart && (
        <BalanceChart of={chart} price={priceOf(forecast?.topUp ?? null, glance)} zone={glance.zone} shown={glance} />
      )}
      {isForecast && isSaid && <Ahead of={forecast.spend} glance={glance} />}
      {setting && <Row name={text('topUp')} beside={age} value={setting} />}
      {isTopUpUnseen && <Row name={text('topUp')} value={say('refusedTopUpUnknown')} />}
      {isTopUpLost && !setting && <Row name={text('topUp')} value={say('topUpLost')} />}
      {isTopUpLost && setting && <p class="soft">{text('topUpLost')}</p>}
      {glance.isCurrent && noCharge && <Row name={text('nextChargeRow')} value={noCharge} />}
      {topUp?.monthlyLimit && !charge && (
        <Row name={text('topUpCap')} value={capSaid(topUp.monthlyLimit, glance.format)} />
      )}
      {resets && <Row name={text('bankedResets')} value={resets} />}
      {charge && <Charge of={charge} />}
    </section>
  );
}

/** What the next purchase will cost. */
function priceOf(topUp: CreditsForecast['topUp'] | null, { format }: Glance): string | null {
  if (topUp === null || isRefusal(topUp) || isRefusal(topUp.next) || topUp.next.purchase === null) return null;
  const { price, currency } = topUp.next.purchase;
  return format.moneyRange(price.p10, price.p90, currency);
}

/** What the next thirty days will take, or why that is not forecast. */
function Ahead({ of: spend, glance }: { of: CreditsForecast['spend']; glance: Glance }) {
  if (isRefusal(spend)) return <Row name={text('next30Days')} value={refusalSentence(spend)} />;
  const { p10, p90 } = spend.days30.spent;
  return <Row name={text('next30Days')} value={say('aboutCredits', rangeShown(p10, p90, glance))} />;
}
