// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** @type {readonly NodeJS.Signals[]} */
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in the foreground: it has our terminal, our signals, and its exit code becomes ours.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} folder - Where it runs.
 * @returns {Promise<{ code: number, seconds: number, wasAsked: boolean }>} `wasAsked`: a signal told us to end.
 */
export function runToEnd(program, args, folder = process.cwd()) {
  const startedAt = performance.now();
  const child = spawn(program, args, { stdio: 'inherit', cwd: folder });
  let wasAsked = false;
  /** @type {(signal: NodeJS.Signals) => void} */
  const forward = (signal) => {
    wasAsked = true;
    child.kill(signal);
  };
  for (const signal of FORWARDED) process.on(signal, forward);
  return new Promise((resolve) => {
    /** @type {(code: number) => void} */
    const end = (code) => {
      for (const signal of FORWARDED) process.off(signal, forward);
      resolve({ code, seconds: (performance.now() - startedAt) / 1000, wasAsked });
    };
    child.once('error', () => end(127));
    // As a shell reports it: 128 and the number of the signal.
    child.once('exit', (code, signal) => end(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}
