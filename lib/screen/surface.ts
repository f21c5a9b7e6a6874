import { type TextKey, text } from '../platform/text.ts';

// The site's words (facts.md §2). What is a name stands here, what is a word in `_locales`.
const names: ReadonlyMap<string, string> = new Map([
  ['cli', 'Codex CLI'],
  ['codex', 'Codex'],
  ['github_code_review', 'GitHub Code Review'],
  ['vscode', 'VS Code'],
]);
const words: ReadonlyMap<string, TextKey> = new Map([
  ['desktop_app', 'surfaceDesktopApp'],
  ['unknown', 'surfaceUnknown'],
  ['web', 'surfaceWeb'],
]);
const work = 'work_';

/** Where credits were spent, as the site names it: "VS Code", "ChatGPT Work · Web"; a name not known yet as it is. */
export function surfaceName(surface: string | null): string {
  if (surface === null) return text('surfaceUnknown');
  if (surface.startsWith(work)) return `ChatGPT Work · ${surfaceName(surface.slice(work.length))}`;
  const word = words.get(surface);
  return word ? text(word) : (names.get(surface) ?? surface);
}
