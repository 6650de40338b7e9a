import { fork } from 'node:child_process';
import type { RefreshChild } from './refreshChild';

/** What a process needs of its surroundings to look names up; on Windows nothing works without it. */
const KEPT_VARIABLES = ['SystemRoot', 'windir'];

/**
 * Starts the refresh process as a forked Node, for shells that run on Node. It inherits no arguments, no variables and no
 * open files, and its output leads nowhere.
 *
 * @param file - The built entry.
 */
export function forkRefresh(file: string): RefreshChild {
  const env = Object.fromEntries(
    KEPT_VARIABLES.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
  const child = fork(file, [], {
    env,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    // The answer to a message that could not be sent is the end of the process, which is heard anyway.
    send: (message) => void child.send(message as object, () => undefined),
    onMessage: (listener) => void child.on('message', listener),
    onEnd: (listener) => {
      child.once('error', listener);
      child.once('exit', listener);
    },
    end: () => void child.kill('SIGKILL'),
  };
}
