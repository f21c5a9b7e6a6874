import type { Holding } from '../lib/model/credits/grant.ts';
import type { ExpiryForecast } from '../lib/model/forecast/credits/expiry.ts';
import type { Refusal } from '../lib/model/forecast/refusal.ts';
import { text } from '../lib/platform/text.ts';
import { grantViews, latestDaySentence, riskSentence, validityAssumed } from '../lib/screen/expiry.ts';
import type { Glance } from '../lib/screen/glance.ts';
import { Said } from './Said.tsx';

interface Props {
  of: Holding;
  /** The day on which the balance was read. */
  readOn: Temporal.PlainDate;
  /** For how many months credits are valid where no expiry is known. */
  validMonths: number;
  forecast: ExpiryForecast | Refusal | null;
  glance: Glance;
}

/** Which credits expire when, and what of them will be lost at this pace. */
export function Expiry({ of: holding, readOn, validMonths, forecast, glance }: Props) {
  const risk = riskSentence(forecast, holding, readOn, glance);
  const isAtRisk = risk?.key === 'atRisk' || risk?.key === 'atRiskOn';
  const beside = isAtRisk ? null : risk;
  const assumed = validityAssumed(holding, validMonths, glance, beside !== null);
  const { grants, more } = grantViews(holding, readOn, glance, assumed !== null);
  if (grants.length === 0) return null;
  const latestDay = latestDaySentence(holding, readOn);
  return (
    <section>
      <div class="row top wraps">
        <h2>{text('expiry')}</h2>
        {[assumed, beside].map(
          (sentence) =>
            sentence && (
              <span key={sentence.key} class="soft">
                <Said of={[sentence]} />
              </span>
            ),
        )}
      </div>
      <ul class="grants">
        {grants.map(({ id, distance, left, day }) => (
          <li key={id}>
            <i class={`dot ${distance}`} />
            <span class="grow">
              <Said of={[left]} />
            </span>
            <span class="soft day">
              <Said of={[day]} />
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="soft">{text('moreGrants', glance.format.count(more))}</p>}
      {risk && isAtRisk && (
        <p class="note">
          <Said of={latestDay ? [risk, latestDay] : [risk]} />
        </p>
      )}
    </section>
  );
}
