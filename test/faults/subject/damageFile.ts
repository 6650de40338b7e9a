import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { SeededGenerator } from '../../../shared/math/seededGenerator';

export const DAMAGES = ['truncated', 'zeroed', 'bit-flipped', 'emptied'] as const;
export type Damage = (typeof DAMAGES)[number];

/** Damages a file in place, as a failing disk does: every name of the file sees it. Answers the bytes it then holds. */
export function damageFile(path: string, damage: Damage, chance: SeededGenerator): Uint8Array {
  const bytes = readFileSync(path);
  const at = Math.floor(chance.uniform() * bytes.length);
  const file = openSync(path, 'r+');
  if (damage === 'truncated') ftruncateSync(file, at);
  if (damage === 'emptied') ftruncateSync(file, 0);
  if (damage === 'zeroed') writeSync(file, Buffer.alloc(Math.max(1, Math.ceil((bytes.length - at) / 2))), 0, null, at);
  if (damage === 'bit-flipped') {
    const flipped = (bytes[at] ?? 0) ^ (1 << Math.floor(chance.uniform() * 8));
    writeSync(file, Buffer.from([flipped]), 0, 1, at);
  }
  closeSync(file);
  return readFileSync(path);
}
