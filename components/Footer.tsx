import { usagePageAddress } from '../lib/chatgpt/site.ts';
import { text } from '../lib/platform/text.ts';

export function Footer({ onSettings }: { onSettings: () => void }) {
  return (
    <footer>
      <a href={usagePageAddress} target="_blank" rel="noreferrer">
        {text('usagePage')}
      </a>
      <button type="button" onClick={onSettings}>
        {text('settings')}
      </button>
      <span>{text('apiApart')}</span>
    </footer>
  );
}
