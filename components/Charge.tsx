import type { ChargeView } from '../lib/screen/charge.ts';
import { Said } from './Said.tsx';

/** The next automatic charge: a note when it is near, a line when it is not. */
export function Charge({ of: { headline, detail, isNear } }: { of: ChargeView }) {
  if (!isNear)
    return (
      <p class="soft">
        <Said of={[headline, ...detail]} />
      </p>
    );
  return (
    <div class="note">
      <b>
        <Said of={[headline]} />
      </b>
      <p>
        <Said of={detail} />
      </p>
    </div>
  );
}
