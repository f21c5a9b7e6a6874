import { text } from '../../lib/platform/text.ts';
import { Act } from '../field/Act.tsx';

/** Shows a notification, so that the user knows whether any will be seen. */
export function TryNotification({ onTry }: { onTry: () => Promise<boolean> }) {
  return (
    <Act
      label={text('tryNotification')}
      onAct={onTry}
      done={text('tryNotificationShown')}
      failed={text('tryNotificationFailed')}
    />
  );
}
