import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';

export interface ChildRun {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

export interface ChildOptions {
  readonly environment?: NodeJS.ProcessEnv;
  /** Another user to run as; only root may. */
  readonly user?: number;
}

/** Children of this process that still run: ended, by their ids, when the kit is interrupted. */
const running = new Set<ChildProcess>();

/** Starts a Node program; its output is collected by `ending`. */
export function startProgram(
  program: string,
  parameters: readonly string[],
  { environment = process.env, user }: ChildOptions = {},
): ChildProcess {
  const child = spawn(process.execPath, [program, ...parameters], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  running.add(child);
  child.on('close', () => running.delete(child));
  return child;
}

/** What a child said until it ended, and how it ended. */
export function ending(child: ChildProcess): Promise<ChildRun> {
  let output = '';
  let errors = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, output, errors }));
  });
}

/** Starts a Node program and waits for its end. */
export function runProgram(
  program: string,
  parameters: readonly string[],
  options: ChildOptions = {},
): Promise<ChildRun> {
  return ending(startProgram(program, parameters, options));
}

export function endChildren(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** The lines a child said, each a JSON object; a last line without its end was cut by a kill and does not count. */
export function eventsOf(output: string): readonly Record<string, unknown>[] {
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
