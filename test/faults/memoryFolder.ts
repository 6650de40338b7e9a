import { existsSync, mkdtempSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

const IN_MEMORY = '/dev/shm';

/** A folder in memory for campaigns that ask nothing of the disk; an ordinary one where the system has none. */
export function memoryFolder(otherwise: string): string {
  const below = existsSync(IN_MEMORY) ? IN_MEMORY : otherwise;
  return realpathSync(mkdtempSync(join(below, 'ballast-faults-')));
}
