import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startRuntimeApi, type Outcome } from './runtime-api';

export interface Deployed {
  /** What Lambda unpacks: a folder with the code and nothing around it. */
  readonly code: string;
  readonly handler: string;
  /** The function's own variables, as the template gives them, and where this machine's store is. */
  readonly variables: Readonly<Record<string, string>>;
  readonly memory?: number;
}

export interface LambdaFunction {
  invoke(event: unknown): Promise<Outcome>;
  /** The processor time that its first answer took, loading included: the same on a busy machine. Null before that. */
  coldStartMs(): number | null;
  /** What it has written to its log, once there are that many lines: they come by another way than the answers. */
  log(lines: number): Promise<string[]>;
  stop(): Promise<void>;
}

/** Alexa's patience, and the template's time-out. */
const TIMEOUT = 8_000;

/** A function as Lambda runs it: its own process, no other variables, code alone, frozen between two events. */
export async function startFunction({
  code,
  handler,
  variables,
  memory = 512,
}: Deployed): Promise<LambdaFunction> {
  // Away from the repository, so that a package that is missing in the bundle is missing here, too.
  const taskRoot = mkdtempSync(join(tmpdir(), 'task-'));
  cpSync(code, taskRoot, { recursive: true });
  let child: ChildProcess | null = null;
  const api = await startRuntimeApi({
    freeze: () => child?.kill('SIGSTOP'),
    thaw: () => child?.kill('SIGCONT'),
  });
  let written = '';

  const start = (): void => {
    child = spawn(process.execPath, [join(__dirname, 'bootstrap.js')], {
      cwd: taskRoot,
      env: { ...lambdasOwn(taskRoot, handler, api.address, memory), ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (part) => (written += String(part)));
    }
  };
  return {
    async invoke(event) {
      if (child === null) start();
      return api.invoke(event, TIMEOUT);
    },
    coldStartMs: () => api.coldStartMs(),
    async log(lines) {
      for (let tries = 0; written.split('\n').length <= lines && tries < 1_000; tries += 1) await pause(10);
      return written.split('\n').filter((line) => line !== '');
    },
    async stop() {
      if (child !== null && child.exitCode === null) {
        const over = once(child, 'exit');
        child.kill('SIGKILL');
        await over;
      }
      await api.close();
      rmSync(taskRoot, { recursive: true });
    },
  };
}

/** The variables that Lambda sets for a function on nodejs24.x. */
function lambdasOwn(taskRoot: string, handler: string, api: string, memory: number): Record<string, string> {
  return {
    PATH: '/var/lang/bin:/usr/local/bin:/usr/bin:/bin',
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    LAMBDA_TASK_ROOT: taskRoot,
    _HANDLER: handler,
    AWS_LAMBDA_RUNTIME_API: api,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_FUNCTION_NAME: 'back-stretch-coach',
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memory),
    AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/back-stretch-coach',
    AWS_LAMBDA_LOG_STREAM_NAME: '2026/11/23/[$LATEST]0123456789abcdef',
    AWS_LAMBDA_LOG_FORMAT: 'JSON',
    AWS_LAMBDA_LOG_LEVEL: 'INFO',
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: 'local',
  };
}
