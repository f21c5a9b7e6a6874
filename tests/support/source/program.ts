import { fileURLToPath } from 'node:url';
import type { Node, SourceFile } from 'typescript/unstable/ast';
import { API, type APIOptions, type Checker } from 'typescript/unstable/sync';

/** A source file as the compiler reads it, with what it knows of types. */
export interface Source {
  /** Where it stands below the root: "lib/screen/badge.ts". */
  path: string;
  file: SourceFile;
  checker: Checker;
}

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * The source files of a project that a `tsconfig.json` describes, those whose path `isWanted`, looked at by `look`.
 * What it gives is all that remains: the compiler is closed afterwards.
 */
export function lookThrough<Found>(
  config: string,
  isWanted: (path: string) => boolean,
  look: (source: Source) => readonly Found[],
  fs?: APIOptions['fs'],
): Found[] {
  const compiler = new API({ cwd: root, ...(fs && { fs }) });
  try {
    const project = compiler.updateSnapshot({ openProjects: [root + config] }).getProject(root + config);
    if (!project) throw new Error(`No project in ${config}`);
    return project.program
      .getSourceFileNames()
      .filter((name) => name.startsWith(root) && isWanted(name.slice(root.length)))
      .flatMap((name) => {
        const file = project.program.getSourceFile(name);
        return file ? look({ path: name.slice(root.length), file, checker: project.checker }) : [];
      });
  } finally {
    compiler.close();
  }
}

/** A node and all that it holds, in the order of the file. */
export function* nodesIn(node: Node): Generator<Node> {
  yield node;
  const children: Node[] = [];
  node.forEachChild((child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesIn(child);
}
