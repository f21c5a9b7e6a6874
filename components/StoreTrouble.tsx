import { text } from '../lib/platform/text.ts';
import { Trouble } from './Trouble.tsx';

/** That the figures could not be opened, and why in the browser's own words. */
export function StoreTrouble({ why }: { why: string }) {
  return <Trouble headline={text('verdictNoStore')} detail={text('verdictNoStoreDetail', why)} />;
}
