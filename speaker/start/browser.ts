import { spawn } from 'node:child_process';

export type Spawn = typeof spawn;

/** How each system opens an address; undefined where there is no screen to open it on. */
export function opener(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): readonly [string, ...string[]] | undefined {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  const screen = environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY'];
  return screen === undefined || screen === '' ? undefined : ['xdg-open'];
}

/** Opens the page if that can be done. Nothing depends on it: the address is printed as well. */
export function openBrowser(
  address: string,
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  run: Spawn = spawn,
): void {
  const [command, ...words] = opener(platform, environment) ?? [];
  if (command === undefined) return;
  try {
    const child = run(command, [...words, address], { stdio: 'ignore', detached: true });
    child.on('error', () => undefined);
    child.unref();
  } catch {
    // The address is on the terminal.
  }
}
