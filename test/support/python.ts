import { spawnSync } from 'node:child_process';
import { hasSharedMaterial } from './notRun';

/**
 * Whether a script of the reference material can be run: the material is there and so is `python3`.
 *
 * @param what - What is left out, in words.
 */
export function hasPython(what: string): boolean {
  if (!hasSharedMaterial(what)) return false;
  const present = spawnSync('python3', ['--version']).status === 0;
  if (!present) console.log(`not run: the python3 program is not present (${what})`);
  return present;
}
