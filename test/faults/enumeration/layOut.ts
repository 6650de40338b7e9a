import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { DiskState } from './diskModel';

/** Puts a modelled disk into a folder; names of one file become hard links. */
export function layOut({ names, bytes }: DiskState, from: string, to: string): void {
  const placed = new Map<number, string>();
  const paths = [...names].sort(([left], [right]) => left.length - right.length);
  for (const [path, file] of paths) {
    const target = join(to, relative(from, path));
    const content = bytes.get(file);
    const present = placed.get(file);
    if (content === undefined) mkdirSync(target, { mode: 0o700 });
    else if (present === undefined) writeFileSync(target, content, { mode: 0o600 });
    else linkSync(present, target);
    placed.set(file, target);
  }
}
