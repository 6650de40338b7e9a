import { basename, dirname, join } from 'node:path';
import { systemCodeOf } from '../durable/systemCode';
import { type DecodedFile, decodeFile } from './decodeFile';
import { DocumentFileError, readingProblem } from './documentFileError';
import { codecsOf, type FileEnvironment, placesOf } from './fileEnvironment';
import { type Recovery, recoverFile } from './recovery';
import { countCopies } from './recoveryCandidates';
import { tidyUp } from './tidyUp';

export interface OpenedFile extends DecodedFile {
  /** The file behind symbolic links: a save replaces the name. */
  readonly path: string;
  readonly recovery: Recovery | null;
}

/**
 * Reads a portfolio file; a damaged one is set aside and replaced by its newest intact copy. A missing file is never an
 * empty one: `portfolio-not-found` with the number of copies there are. Rejects with a `DocumentFileError`, and then
 * nothing was touched.
 */
export async function openFile(path: string, environment: FileEnvironment): Promise<OpenedFile> {
  const present = await bytesBehindLinks(path, environment);
  const decoded = decodeFile(present.bytes, present.path, codecsOf(environment));
  if (decoded.ok) {
    await tidyUp(environment.disk, {
      ...decoded.value,
      path: present.path,
      places: placesOf(present.path, environment),
    });
    return { ...decoded.value, path: present.path, recovery: null };
  }
  if (decoded.problem.code !== 'portfolio-damaged') throw new DocumentFileError(decoded.problem);
  const recovered = await recoverFile(present.path, environment);
  if (recovered === null) throw new DocumentFileError(decoded.problem);
  return { ...recovered, path: present.path };
}

async function bytesBehindLinks(
  asked: string,
  environment: FileEnvironment,
): Promise<{ readonly path: string; readonly bytes: Uint8Array }> {
  const { disk } = environment;
  try {
    const path = await disk.realPath(asked);
    return { path, bytes: await disk.readFile(path) };
  } catch (error) {
    const problem = readingProblem(error);
    if (problem.code !== 'portfolio-not-found') throw new DocumentFileError(problem);
    const path = await realNameOf(asked, environment);
    throw new DocumentFileError({ ...problem, backups: await countCopies(disk, placesOf(path, environment)) });
  }
}

/** The name a missing file had: its folder may be reached through a link. */
async function realNameOf(asked: string, { disk }: FileEnvironment): Promise<string> {
  try {
    return join(await disk.realPath(dirname(asked)), basename(asked));
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return asked;
  }
}
