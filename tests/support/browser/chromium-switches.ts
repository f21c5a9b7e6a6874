/** What Chromium needs to be told to run an extension from its directory. */
export function extensionSwitches(directory: string): string[] {
  return [
    `--disable-extensions-except=${directory}`,
    `--load-extension=${directory}`,
    '--no-first-run',
    // Its sandbox refuses to run as root, which is who we are in a container.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
