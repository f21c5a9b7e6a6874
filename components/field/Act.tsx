import { useState } from 'preact/hooks';
import { text } from '../../lib/platform/text.ts';
import { outcomeOf } from './outcome.ts';

interface Props {
  label: string;
  /** Does it; false when it did not work. */
  onAct: () => Promise<boolean>;
  done?: string;
  failed?: string;
  kind?: 'plain' | 'grave';
}

/** A button for what takes a moment and may not work, which is then said beside it. */
export function Act({ label, onAct, done = text('done'), failed = text('didNotWork'), kind = 'plain' }: Props) {
  const [state, setState] = useState<'idle' | 'working' | 'done' | 'failed'>('idle');
  const act = async () => {
    setState('working');
    setState(await outcomeOf(onAct));
  };
  const said = { idle: '', working: text('working'), done, failed }[state];
  return (
    <div class="act">
      {/* Not disabled meanwhile: a disabled button loses the focus. */}
      <button
        type="button"
        class={kind}
        aria-disabled={state === 'working'}
        onClick={() => state !== 'working' && void act()}
      >
        {label}
      </button>
      <span role="status" class={state === 'failed' ? 'wrong' : 'what'}>
        {said}
      </span>
    </div>
  );
}
