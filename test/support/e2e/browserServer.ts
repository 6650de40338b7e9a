import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const BUILT = resolve(import.meta.dirname, '../../../out/main/browser.js');

/** The built server of the browser shell, as a process of its own. */
export interface BrowserServer {
  /** Lets one tab in, once. */
  readonly address: string;
  /** Asks it to end, and waits until it has: with the exit code, everything is on the disk. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** Starts a server on a home folder and waits for its address. */
export async function startServer(home: string): Promise<BrowserServer> {
  const shell = spawn(process.execPath, [BUILT], {
    env: { ...process.env, BALLAST_HOME: home, BALLAST_PRINT_URL: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  shell.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  const ended = new Promise<number | null>((done) => shell.once('exit', done));
  const end = (signal: NodeJS.Signals) => {
    shell.kill(signal);
    return ended;
  };
  const address = await new Promise<string>((found, failed) => {
    createInterface({ input: shell.stdout }).once('line', (line) => found(line.replace('BALLAST_URL ', '')));
    void ended.then((code) => failed(new Error(`the shell ended with ${code} before it had an address: ${said}`)));
  });
  return { address, stop: () => end('SIGTERM'), kill: async () => void (await end('SIGKILL')) };
}
