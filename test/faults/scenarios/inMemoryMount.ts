import { execFileSync } from 'node:child_process';

/** Mounts a file system in memory over a folder while something is done there, and takes it away however that ends. */
export async function inMemoryMount<T>(
  folder: string,
  size: string,
  use: (remount: (option: 'ro' | 'rw') => void) => Promise<T>,
): Promise<T> {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0755`, 'ballast-faults', folder]);
  try {
    return await use((option) => execFileSync('mount', ['-o', `remount,${option}`, folder]));
  } finally {
    execFileSync('umount', [folder]);
  }
}
