import { describe, expect, test } from 'vitest';
import { plainNumbersIn } from './support/source/numbers.ts';
import { planted } from './support/source/planted.ts';
import { lookThrough, type Source } from './support/source/program.ts';
import { wordsIn } from './support/source/words.ts';

/** Where words stand in the code and nobody's language is passed over: all of a file's or a folder's, or those given. */
const belongThere: readonly { path: string; words?: readonly string[]; because: string }[] = [
  { path: 'lib/chatgpt/', because: 'the words of the site are looked for, and samples are read by developers' },
  { path: 'lib/model/plan.ts', because: 'products are called the same everywhere' },
  { path: 'lib/screen/surface.ts', because: 'products are called the same everywhere' },
  { path: 'lib/store/database.ts', because: 'the database is told its indexes' },
  { path: 'lib/store/backup/csv.ts', because: 'programs read columns by their names' },
  { path: 'lib/store/state-row.ts', words: ['…, … months'], because: 'it is compared with what was kept' },
  { path: 'lib/model/credits/site-signs.ts', words: ['event … … …'], because: 'it is an id' },
  { path: 'components/field/KeepFocus.tsx', words: ['button, input, select, summary, a[href]'], because: 'it is CSS' },
];

const isShipped = (path: string) => /^(lib|components|entrypoints)\/.*\.tsx?$/.test(path);
/** Who puts values into words; the rest hands them on. */
const speaks = (path: string) => !/^lib\/(model|chatgpt|store)\//.test(path);

const foundIn = (source: Source) => [
  ...wordsIn(source).map((words) => ({ path: source.path, words })),
  ...(speaks(source.path) ? plainNumbersIn(source) : []).map((number) => ({ path: source.path, number })),
];

describe('In the code', () => {
  const found = lookThrough('tsconfig.json', isShipped, foundIn);
  const belongs = (words: string, path: string) =>
    belongThere.filter((there) => path.startsWith(there.path) && (there.words?.includes(words) ?? true));

  test('stand no words that people would read: they are all in _locales', () => {
    const words = found.filter((each) => 'words' in each && belongs(each.words, each.path).length === 0);
    expect(words).toEqual([]);
  });

  test('every number that people would read is written by Intl', () => {
    expect(found.filter((each) => 'number' in each)).toEqual([]);
  });

  test('words belong nowhere where none stand any more', () => {
    const used = new Set(found.flatMap((each) => ('words' in each ? belongs(each.words, each.path) : [])));
    expect(belongThere.filter((there) => !used.has(there))).toEqual([]);
  });
});

const read = [
  ['words between tags', '<p>Hello</p>', 'Hello'],
  ['words between tags, by a condition', "<p>{many ? 'ok' : null}</p>", 'ok'],
  ['words in what names an element', '<p title="soon" />', 'soon'],
  ['words handed to a component', '<Part title="No limit" />', 'No limit'],
  ['words beside a value', `<p>{\`\${name} left\`}</p>`, '… left'],
  ['words as a value of a text', "text('stepOf', 'one')", 'one'],
  ['words in a constant', "const said = 'Nothing yet'", 'Nothing yet'],
  ['words in a table', "const words: Record<string, string> = { week: 'This week' }", 'This week'],
  ['words as a default', "name ?? 'Nobody'", 'Nobody'],
  ['digits as a value of a text', "text('stepOf', '99')", '99'],
  ['a number as a value of a text', "text('stepOf', String(many))", 'String(many)'],
  ['a number between tags', '<p>{many}</p>', '{many}'],
  ['a number in a template', `const said = \`\${many}%\``, `\`\${many}%\``],
  ['a number joined to words', 'const said = name + many', 'name + many'],
  ['a number that is rounded', 'const said = many.toFixed(1)', 'many.toFixed(1)'],
] as const;

const unread = [
  ['a class', '<p class="row soft" />'],
  ['a name that the types admit', "const key: TextKey = 'stepOf'"],
  ['a key of the keyboard', "name === 'Page Up'"],
  ['the message of an error', "throw new Error('No root')"],
  ['a part of the style', `<p style={{ inlineSize: \`\${many}%\` }} />`],
  ['a coordinate', `const path = \`M\${many} \${many}\``],
  ['what is typed into', '<input value={String(many)} />'],
  ['an amount to count on with', 'Number(many.toFixed(2))'],
] as const;

describe('Of what stands in code', () => {
  const lines = [...read, ...unread].map(([, line]) => line);
  const found = planted(lines, (source) => [...wordsIn(source), ...plainNumbersIn(source)]);

  test.each(read)('%s would be read, and is found', (_, line, what) => {
    expect(found.get(line)).toEqual([what]);
  });

  test.each(unread)('%s is read by nobody, and passed over', (_, line) => {
    expect(found.get(line)).toEqual([]);
  });
});
