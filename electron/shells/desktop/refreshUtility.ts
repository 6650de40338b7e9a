import type { UtilityProcess } from 'electron';
import type { RefreshChild } from '../../service/refresh/refreshChild';

/** The one call of Electron's `utilityProcess` this needs. */
export interface UtilityStarter {
  fork(
    file: string,
    args: string[],
    options: { env: Record<string, string>; execArgv: string[]; serviceName: string; stdio: 'ignore' },
  ): Pick<UtilityProcess, 'postMessage' | 'on' | 'once' | 'kill'>;
}

/**
 * Starts the refresh process where Electron is: a packaged program cannot run itself as Node, so a fork would not start.
 * It inherits no arguments and no variables, and its output leads nowhere.
 *
 * @param starter - Electron's `utilityProcess`.
 * @param file - The built entry.
 */
export function startUtility(starter: UtilityStarter, file: string): RefreshChild {
  const child = starter.fork(file, [], {
    env: {},
    execArgv: [],
    serviceName: 'Ballast price refresh',
    stdio: 'ignore',
  });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onEnd: (listener) => void child.once('exit', listener),
    end: () => void child.kill(),
  };
}
