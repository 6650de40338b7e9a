import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One line of the log: codes, counts and durations; never a name, a symbol or an amount of the user's. */
export interface LogLine {
  readonly level: 'info' | 'error';
  readonly event: string;
  readonly method?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  readonly reference?: string;
  /** Stack of a bug, or the place where the contract was broken. */
  readonly detail?: string;
}

export type Log = (line: LogLine) => void;

const MOST_BYTES = 1_000_000;

/**
 * A log of JSON lines in the app folder, kept below about 2 MB (one older file beside it).
 *
 * @param folder - The app's own folder; made if missing.
 * @param now - Milliseconds since 1970.
 * @returns The function that writes a line. A log that cannot be written is no reason to stop: standard error says so once.
 */
export function createFileLog(folder: string, now: () => number): Log {
  const file = join(folder, 'ballast.log');
  let complained = false;
  return (line) => {
    try {
      mkdirSync(folder, { recursive: true });
      rotate(file);
      appendFileSync(file, `${JSON.stringify({ at: new Date(now()).toISOString(), ...line })}\n`, { mode: 0o600 });
    } catch (error) {
      if (!complained)
        process.stderr.write(`Ballast cannot write its log (${(error as NodeJS.ErrnoException).code}).\n`);
      complained = true;
    }
  };
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MOST_BYTES) renameSync(file, `${file}.1`);
}
