import type { TopUpForecast } from '../lib/model/forecast/credits/top-up.ts';
import type { Refusal } from '../lib/model/forecast/refusal.ts';
import { chargeView } from '../lib/screen/charge.ts';
import type { Look } from '../lib/screen/limit.ts';
import { Said } from './Said.tsx';

/** The next automatic charge: a note when it is near, a line when it is not, nothing when there is none. */
export function Charge({ of: topUp, look }: { of: TopUpForecast | Refusal; look: Look }) {
  const view = chargeView(topUp, look.format);
  if (view === null) return null;
  if (!view.isNear)
    return (
      <p class="soft">
        <Said of={[view.headline, ...view.detail]} />
      </p>
    );
  return (
    <div class="note">
      <b>
        <Said of={[view.headline]} />
      </b>
      <p>
        <Said of={view.detail} />
      </p>
    </div>
  );
}
