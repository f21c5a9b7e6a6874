import type { ComponentChildren } from 'preact';
import { planOf } from '../lib/model/plan.ts';
import type { AccountSummary } from '../lib/model/summary.ts';
import { text } from '../lib/platform/text.ts';
import type { Format } from '../lib/screen/format.ts';
import { say } from '../lib/screen/sentence.ts';
import { Said } from './Said.tsx';

interface Props {
  shown: AccountSummary;
  isOld: boolean;
  isReading: boolean;
  format: Format;
  /** What the account is called, or a choice where there are several. */
  children: ComponentChildren;
}

/** Whose figures these are, and when they were read. */
export function Whose({ shown, isOld, isReading, format, children }: Props) {
  const { at, source, figures } = shown.usage;
  const plan = planOf(figures.planType);
  return (
    <>
      {children}
      {plan && <span>{text(plan.owner === 'person' ? 'personal' : 'workspace')}</span>}
      {!isReading && (
        <span class={isOld ? 'read tone-close' : 'read'}>
          <Said of={[say('readAgo', { shown: format.ago(at), datetime: at.toString() })]} />
          {source === 'page-text' && `, ${text('fromPageText')}`}
        </span>
      )}
    </>
  );
}
