import { text } from '../lib/platform/text.ts';

interface Props {
  isReading: boolean;
  /** A sign is enough beside the time of the last reading; where nothing was read yet it has its words. */
  isSign: boolean;
  onReadNow: () => void;
}

/** Reads the site now. Stays where it is while that goes on, so that nobody loses their place. */
export function ReadNow({ isReading, isSign, onReadNow }: Props) {
  const label = text(isReading ? 'readingNow' : 'readNow');
  return (
    <button
      type="button"
      class="read-now"
      aria-disabled={isReading}
      aria-busy={isReading}
      title={label}
      onClick={() => {
        if (!isReading) onReadNow();
      }}
    >
      <span class={isSign && !isReading ? 'unseen' : undefined}>{label}</span>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d="M13 8a5 5 0 1 1-1.5-3.6M13 2v3h-3" />
      </svg>
    </button>
  );
}
