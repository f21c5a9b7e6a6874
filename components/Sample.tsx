import { useState } from 'preact/hooks';
import { text } from '../lib/platform/text.ts';

/** The shape of an answer that was not understood, to be copied into a bug report. */
export function Sample({ of }: { of: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(of);
    setCopied(true);
  };
  return (
    <details class="sample">
      <summary>{text('sampleTitle')}</summary>
      <pre>{of}</pre>
      <button type="button" onClick={() => void copy()}>
        {text(isCopied ? 'copied' : 'copySample')}
      </button>
    </details>
  );
}
