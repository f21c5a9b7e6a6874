import { usagePageAddress } from '../lib/chatgpt/site.ts';
import { type TextKey, text } from '../lib/platform/text.ts';

interface Props {
  says: TextKey;
  /** Whether it is the next thing to do, and not one of several ways to go. */
  isLead?: boolean;
}

/** To where the site shows its figures. */
export function UsagePageLink({ says, isLead = false }: Props) {
  return (
    <a href={usagePageAddress} target="_blank" rel="noreferrer" class={isLead ? 'lead' : undefined}>
      {text(says)}
    </a>
  );
}
