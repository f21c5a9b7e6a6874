import { follow } from '../backtest/follow.ts';
import { fiveHours, type Source, week } from '../backtest/protocol/reading.ts';
import { type Example, examplesOf, sourcesOf } from './examples.ts';
import { fitParameters } from './fit.ts';

/** The text of `parameters.json`: where the figures come from, then the figures. The same sources give the same text. */
export function parametersText(sources: Source[]): string {
  const followed = sources.map((source) => follow(source, true));
  const examples = { fiveHours: examplesOf(followed, fiveHours), week: examplesOf(followed, week) };
  for (const [limit, all] of Object.entries(examples))
    if (all.length === 0) throw new Error(`no scored window to fit ${limit} to`);
  const provenance = { fiveHours: provenanceOf(examples.fiveHours), week: provenanceOf(examples.week) };
  return `${JSON.stringify({ provenance, ...fitParameters(examples) }, null, 2)}\n`;
}

function provenanceOf(examples: Example[]) {
  return {
    sources: sourcesOf(examples).join(' '),
    windows: new Set(examples.map(({ origin }) => origin.window)).size,
    origins: examples.length,
  };
}
