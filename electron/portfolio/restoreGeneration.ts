import { fail, ok, type Result } from '../../shared/result/result';
import { commitFile } from '../durable/commitFile';
import { systemCodeOf } from '../durable/systemCode';
import { type Clock, systemClock } from './clock';
import { decodeFile } from './decodeFile';
import { plainCodecs } from './documentCodec';
import { decodeEnvelope } from './documentEnvelope';
import { DocumentFileError, savingProblem } from './documentFileError';
import { FileLock } from './fileLock';
import { generationBytes } from './generations';
import { copyPlaces, type KeepingPlaces } from './keepingPlaces';
import { quarantine } from './quarantine';

export interface RestoreOptions extends KeepingPlaces {
  /** Where the restored file is to be: the place it had, or a new one. */
  readonly to: string;
  readonly clock?: Clock;
}

/**
 * Makes a file of an earlier state again where none opens: in the place of a missing one, of a damaged one, which is set
 * aside, or under a new name. Needs no key. Problems: `portfolio-exists` over a file that is not damaged,
 * `portfolio-damaged` when the state itself is, `generation-unknown`, `portfolio-in-use`, `portfolio-not-saved`.
 */
export async function restoreGeneration(
  path: string,
  generationId: string,
  { to, clock = systemClock, ...keeping }: RestoreOptions,
): Promise<Result<null>> {
  const bytes = await generationBytes(path, generationId, keeping);
  if (!bytes.ok) return bytes;
  const envelope = decodeEnvelope(bytes.value);
  if (!envelope.ok) return envelope;
  try {
    const lock = await FileLock.take(keeping.disk, to);
    try {
      await putInPlace(bytes.value, { to, clock, ...keeping });
    } finally {
      await lock.release();
    }
    return ok(null);
  } catch (error) {
    return fail(error instanceof DocumentFileError ? error.problem : savingProblem(error));
  }
}

async function putInPlace(
  bytes: Uint8Array,
  { to, clock, ...keeping }: RestoreOptions & { clock: Clock },
): Promise<void> {
  const { disk } = keeping;
  const present = await presentBytes(to, keeping);
  if (present === null) {
    await commitFile(disk, to, bytes, { mode: 'create' });
    return;
  }
  const decoded = decodeFile(present, to, plainCodecs);
  if (decoded.ok || decoded.problem.code !== 'portfolio-damaged')
    throw new DocumentFileError({ code: 'portfolio-exists' });
  await quarantine(disk, { path: to, bytes: present, places: copyPlaces(to, keeping), foundAt: clock.now() });
  await commitFile(disk, to, bytes, { mode: 'replace' });
}

async function presentBytes(path: string, { disk }: KeepingPlaces): Promise<Uint8Array | null> {
  try {
    return await disk.readFile(path);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
