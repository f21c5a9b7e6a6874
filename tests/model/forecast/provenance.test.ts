import { describe, expect, test } from 'vitest';
import ofCredits from '../../../lib/model/forecast/credits/parameters.json' with { type: 'json' };
import setByHand from '../../../lib/model/forecast/set-by-hand.json' with { type: 'json' };

/** The paths of all figures, and of lists of them: "late.from". */
function pathsOf(group: object, before = ''): string[] {
  return Object.entries(group).flatMap(([name, value]) =>
    typeof value === 'object' && !Array.isArray(value) ? pathsOf(value, `${before}${name}.`) : [`${before}${name}`],
  );
}

describe.each([
  ['windows', setByHand, ['set by hand']],
  ['credits', ofCredits, ['measured', 'worked out', 'fitted', 'set by hand']],
])('Of the figures by which %s are forecast', (_, { dated, provenance, ...figures }, ways) => {
  test('each says once how it came about, and nothing else does', () => {
    const told = provenance.flatMap(({ of }) => of.split(' '));
    const tells = (of: string, path: string) => path === of || path.startsWith(`${of}.`);
    const paths = pathsOf(figures);
    expect(paths.filter((path) => told.filter((of) => tells(of, path)).length !== 1)).toEqual([]);
    expect(told.filter((of) => !paths.some((path) => tells(of, path)))).toEqual([]);
  });

  test('each says whether it was measured, worked out, fitted, or set by hand, and why', () => {
    expect(new Set(provenance.map(({ how }) => how))).toEqual(new Set(ways));
    expect(provenance.filter(({ from }) => from === '')).toEqual([]);
    expect(Temporal.PlainDate.from(dated).toString()).toBe(dated);
  });
});
