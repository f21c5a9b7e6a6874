import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface Outcome {
  ok: boolean;
  /** All it printed, unless that went to the screen. */
  output: string;
}

/** Runs a command line as package.json would, and keeps what it prints or shows it at once. */
export async function run(command: string, printed: 'kept' | 'shown' = 'kept'): Promise<Outcome> {
  const child = spawn(command, {
    shell: true,
    cwd: root,
    env: { ...process.env, PATH: `${resolve(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` },
    stdio: printed === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = await once(child, 'close');
  return { ok: code === 0, output };
}
