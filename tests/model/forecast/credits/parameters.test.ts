import { expect, test } from 'vitest';
import parameters from '../../../../lib/model/forecast/credits/parameters.json' with { type: 'json' };

const { provenance, ...figures } = parameters;

/** The paths of all figures, and of lists of them: "late.from". */
function pathsOf(group: object, before = ''): string[] {
  return Object.entries(group).flatMap(([name, value]) =>
    typeof value === 'object' && !Array.isArray(value) ? pathsOf(value, `${before}${name}.`) : [`${before}${name}`],
  );
}

test('Every figure by which credits are forecast says once how it came about, and nothing else does', () => {
  const told = provenance.flatMap(({ of }) => of.split(' '));
  const tells = (of: string, path: string) => path === of || path.startsWith(`${of}.`);
  const paths = pathsOf(figures);
  expect(paths.filter((path) => told.filter((of) => tells(of, path)).length !== 1)).toEqual([]);
  expect(told.filter((of) => !paths.some((path) => tells(of, path)))).toEqual([]);
});

test('It says whether a figure was measured, worked out, fitted, or set by hand', () => {
  expect(new Set(provenance.map(({ how }) => how))).toEqual(
    new Set(['measured', 'worked out', 'fitted', 'set by hand']),
  );
});
