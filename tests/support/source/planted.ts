import { lookThrough, root, type Source } from './program.ts';

/** What `look` finds in each of these lines of code, as if it stood in a file of its own beside the others. */
export function planted<Found>(
  lines: readonly string[],
  look: (source: Source) => readonly Found[],
): ReadonlyMap<string, readonly Found[]> {
  const pathOf = (line: string) => `planted/${lines.indexOf(line)}.tsx`;
  const files = new Map<string, string>([
    [
      'planted/tsconfig.json',
      JSON.stringify({ extends: '../tsconfig.json', files: lines.map((_, at) => `${at}.tsx`) }),
    ],
    ...lines.map((line): [string, string] => [pathOf(line), `${known}export function Planted(${given}) {\n${line}\n}`]),
  ]);
  const found = lookThrough(
    'planted/tsconfig.json',
    (path) => files.has(path),
    (source) => look(source).map((each) => ({ path: source.path, each })),
    { readFile: (path) => (path.startsWith(root) ? files.get(path.slice(root.length)) : undefined) },
  );
  return new Map(
    lines.map((line) => [line, found.filter(({ path }) => path === pathOf(line)).map(({ each }) => each)]),
  );
}

const known = `
import { Part } from '../components/Part.tsx';
import { type TextKey, text } from '../lib/platform/text.ts';
`;
const given = 'name: string | null, many: number';
