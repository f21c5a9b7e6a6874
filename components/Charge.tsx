import type { ChargeView } from '../lib/screen/charge.ts';
import { Said } from './Said.tsx';

/** The next automatic charge: a note when it is near, quiet lines when it is not. */
export function Charge({ of: { headline, detail, isNear } }: { of: ChargeView }) {
  if (!isNear)
    return (
      <div class="soft">
        <p>
          <Said of={[headline]} />
        </p>
        {detail.length > 0 && (
          <p>
            <Said of={detail} />
          </p>
        )}
      </div>
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
