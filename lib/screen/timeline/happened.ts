import type { Span } from '../../model/series/span.ts';
import { text } from '../../platform/text.ts';
import type { Format } from '../format.ts';
import { type Mark, saidTogether } from './marks.ts';
import { spentFacts } from './said.ts';
import type { Strips } from './strips.ts';
import { endedEarlyIn, inSpan } from './windows.ts';

/** What happened in a short span, in words: the marks that lie in it, spending, and windows that ended early. */
export function happenedIn(
  span: Span,
  marks: readonly Mark[],
  { balance, limits }: Pick<Strips, 'balance' | 'limits'>,
  format: Format,
): string {
  const early = limits.filter(({ windows }) => endedEarlyIn(windows, span).length > 0);
  const marked = saidTogether(marks, format);
  return [
    ...(marked.length > 0 ? [format.list(marked)] : []),
    ...spentFacts(inSpan(balance.spells, span), format),
    ...early.map(({ title }) => text('figureOf', title, text('legendEarly'))),
  ].join(' · ');
}
