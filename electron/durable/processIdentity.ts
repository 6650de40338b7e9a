import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { systemCodeOf } from './systemCode';

/** Which process made something, so that a later one can tell whether it still runs. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the system's own count: a process id is given out again, this with it never is. */
  readonly started: string | null;
  /** Which start of the computer it belongs to. */
  readonly boot: string | null;
  /** A short checksum of the computer's name: files of ours lie on shared disks, names of computers do not belong there. */
  readonly host: string;
}

export type ProcessState = 'running' | 'ended' | 'elsewhere';

/** Start time and boot are known where the system tells them (Linux), else null: then the process id alone decides. */
export const THIS_PROCESS: ProcessIdentity = {
  pid: process.pid,
  started: startOf(process.pid),
  boot: shortened(textOf('/proc/sys/kernel/random/boot_id')),
  host: checksum(hostname()),
};

/** Whether a process still runs; `elsewhere` when only another computer could say. */
export function processState(other: ProcessIdentity): ProcessState {
  if (other.host !== THIS_PROCESS.host) return 'elsewhere';
  if (other.boot !== null && THIS_PROCESS.boot !== null && other.boot !== THIS_PROCESS.boot) return 'ended';
  if (!answers(other.pid)) return 'ended';
  const started = startOf(other.pid);
  return other.started === null || started === null || other.started === started ? 'running' : 'ended';
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Any other answer, EPERM above all, is a process of someone else.
    return systemCodeOf(error) !== 'ESRCH';
  }
}

/** Field 22 of the process's status line; the second one, in brackets, may hold blanks and brackets itself. */
function startOf(pid: number): string | null {
  const status = textOf(`/proc/${pid}/stat`);
  return status?.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return null;
  }
}

function shortened(text: string | null): string | null {
  return text === null ? null : checksum(text);
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
