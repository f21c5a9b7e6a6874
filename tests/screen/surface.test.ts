import { beforeEach, expect, test } from 'vitest';
import { surfaceName } from '../../lib/screen/surface.ts';
import { speakEnglish } from '../support/texts.ts';

beforeEach(speakEnglish);

test.each([
  ['cli', 'Codex CLI'],
  ['desktop_app', 'Desktop app'],
  ['work_web', 'ChatGPT Work · Web'],
  ['unknown', 'not named'],
  [null, 'not named'],
  ['ear_implant', 'ear_implant'],
  ['constructor', 'constructor'],
])('What the site calls %j is called %s', (surface, name) => {
  expect(surfaceName(surface)).toBe(name);
});
