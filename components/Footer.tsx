import { usagePageAddress } from '../lib/chatgpt/site.ts';
import { text } from '../lib/platform/text.ts';

export function Footer() {
  return (
    <footer>
      <a href={usagePageAddress} target="_blank" rel="noreferrer">
        {text('usagePage')}
      </a>
      <span>{text('apiApart')}</span>
    </footer>
  );
}
