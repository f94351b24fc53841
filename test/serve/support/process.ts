import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

type Line = Readonly<Record<string, unknown>>;

const children: ChildProcess[] = [];

/** An endpoint in a process of its own, on a free port, with its log in hand. */
export function start(command: string, parts: readonly string[], cwd: string, environment: object) {
  const env = { PATH: process.env['PATH'], AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
  const child = spawn(command, parts, {
    cwd,
    env: { ...env, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const output = { text: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.text += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.errors += text));
  const exited = once(child, 'close').then(([code]) => code as number | null);
  const lines = (): Line[] =>
    output.text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Line);
  const line = async (event: string): Promise<Line> => {
    for (;;) {
      const found = lines().find((each) => each['event'] === event);
      if (found) return found;
      if (child.exitCode !== null) throw new Error(`It ended: ${output.errors}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { child, output, exited, lines, line };
}

/** Whatever a test that failed has left running. */
export function endAll(): void {
  for (const child of children.splice(0)) child.kill('SIGKILL');
}
