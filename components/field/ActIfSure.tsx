import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../lib/platform/text.ts';
import { outcomeOf } from './outcome.ts';

interface Props {
  label: string;
  question: string;
  /** Does it; false when it did not work. */
  onAct: () => Promise<boolean>;
}

/** A button for what cannot be undone: asks first. */
export function ActIfSure({ label, question, onAct }: Props) {
  const [state, setState] = useState<'idle' | 'asking' | 'working' | 'done' | 'failed'>('idle');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (state === 'asking') dialog.current?.showModal();
  }, [state]);
  const act = async () => {
    dialog.current?.close();
    setState('working');
    setState(await outcomeOf(onAct));
  };
  return (
    <div class="act">
      {/* Not disabled meanwhile: a disabled button loses the focus. */}
      <button
        type="button"
        class="grave"
        aria-disabled={state === 'working'}
        onClick={() => state !== 'working' && setState('asking')}
      >
        {label}
      </button>
      <span role="status" class={state === 'failed' ? 'wrong' : 'what'}>
        {state === 'working' && text('working')}
        {state === 'done' && text('done')}
        {state === 'failed' && text('didNotWork')}
      </span>
      {state === 'asking' && (
        <dialog ref={dialog} aria-label={label} onClose={() => setState((now) => (now === 'asking' ? 'idle' : now))}>
          <p>{question}</p>
          <div class="buttons">
            <button type="button" onClick={() => dialog.current?.close()}>
              {text('deleteNo')}
            </button>
            <button type="button" class="grave" onClick={() => void act()}>
              {text('deleteYes')}
            </button>
          </div>
        </dialog>
      )}
    </div>
  );
}
