import { text } from '../lib/platform/text.ts';

interface Props {
  isReading: boolean;
  onReadNow: () => void;
}

/** Reads the site now. Stays where it is while that goes on, so that nobody loses their place. */
export function ReadNow({ isReading, onReadNow }: Props) {
  return (
    <button
      type="button"
      class="read-now"
      aria-disabled={isReading}
      aria-busy={isReading}
      onClick={() => {
        if (!isReading) onReadNow();
      }}
    >
      {text(isReading ? 'readingNow' : 'readNow')}
    </button>
  );
}
