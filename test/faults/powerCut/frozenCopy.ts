import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const MOST_COPIES = 60;
const STOP_WAIT_MILLISECONDS = 5;

/** Stops a process where it is, all its threads, without letting it end. */
export async function freeze(pid: number): Promise<void> {
  process.kill(pid, 'SIGSTOP');
  while (!threadsOf(pid).every((state) => state === 'T')) await wait(STOP_WAIT_MILLISECONDS);
}

/**
 * Copies an image as a power cut would leave it. The file system may still be writing by itself: two copies in a row have
 * to be equal, so that the copy is the image of one moment.
 */
export function copyOfOneMoment(image: string, copy: string): void {
  const second = `${copy}.again`;
  for (let tries = 0; tries < MOST_COPIES; tries += 1) {
    for (const target of [copy, second]) execFileSync('cp', ['--sparse=always', image, target]);
    if (spawnSync('cmp', ['-s', copy, second]).status === 0) {
      execFileSync('rm', [second]);
      return;
    }
  }
  throw new Error('the image never held still');
}

function threadsOf(pid: number): readonly string[] {
  return readdirSync(`/proc/${pid}/task`).map((thread) => {
    const fields = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8');
    return fields.slice(fields.lastIndexOf(')') + 2, fields.lastIndexOf(')') + 3);
  });
}
