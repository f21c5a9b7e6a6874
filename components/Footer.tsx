import { usagePageAddress } from '../lib/chatgpt/site.ts';
import { text } from '../lib/platform/text.ts';

interface Props {
  onHistory: () => void;
  onSettings: () => void;
}

export function Footer({ onHistory, onSettings }: Props) {
  return (
    <footer>
      <a href={usagePageAddress} target="_blank" rel="noreferrer">
        {text('usagePage')}
      </a>
      <button type="button" onClick={onHistory}>
        {text('history')}
      </button>
      <button type="button" onClick={onSettings}>
        {text('settings')}
      </button>
      <span>{text('apiApart')}</span>
    </footer>
  );
}
