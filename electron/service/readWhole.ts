import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../shared/result/result';
import type { Upload } from './uploads';

/** A file of the command line as a whole. Problem: `file-unreadable`, for a folder too. */
export async function readWhole(path: string): Promise<Result<Upload>> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) return fail({ code: 'file-unreadable', systemCode: 'EISDIR' });
    return ok({ name: basename(path), bytes: new Uint8Array(await readFile(path)) });
  } catch (error) {
    return fail({ code: 'file-unreadable', systemCode: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
}
