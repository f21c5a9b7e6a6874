import type { Holding } from '../lib/model/credits/grant.ts';
import type { ExpiryForecast } from '../lib/model/forecast/credits/expiry.ts';
import type { Refusal } from '../lib/model/forecast/refusal.ts';
import { text } from '../lib/platform/text.ts';
import { grantViews, riskSentence } from '../lib/screen/expiry.ts';
import type { Look } from '../lib/screen/limit.ts';
import { Said } from './Said.tsx';

interface Props {
  of: Holding;
  forecast: ExpiryForecast | Refusal | null;
  look: Look;
}

/** Which credits expire when, and what of them will be lost at this pace. */
export function Expiry({ of: holding, forecast, look: { today, format } }: Props) {
  const { grants, more } = grantViews(holding, today, format);
  if (grants.length === 0) return null;
  const risk = riskSentence(forecast, format);
  return (
    <section>
      <h2>{text('expiry')}</h2>
      <ul class="grants">
        {grants.map(({ id, distance, left, day }) => (
          <li key={id}>
            <i class={`dot ${distance}`} />
            <span class="grow">
              <Said of={[left]} />
            </span>
            <span class="soft">
              <Said of={[day]} />
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="soft">{text('moreGrants', format.count(more))}</p>}
      {risk && (
        <p class={risk.key === 'atRisk' ? 'note' : 'soft'}>
          <Said of={[risk]} />
        </p>
      )}
    </section>
  );
}
