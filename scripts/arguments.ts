/** What stands on the command line after the script, with or without npm's `--` before it. */
export function givenArguments(): string[] {
  const given = process.argv.slice(2);
  return given[0] === '--' ? given.slice(1) : given;
}
