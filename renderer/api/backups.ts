import { create } from 'zustand';
import type { RequestOf, ResponseOf } from '../../shared/contract/channels';
import type { DocumentState } from '../../shared/contract/schemas';
import type { Result } from '../../shared/result/result';
import { api } from './ballastApi';
import { edited, opened, said } from './documentActions';
import { useRevisionKey } from './queries';
import { useQuery } from './useQuery';

/** Every copy of the open portfolio, where they are kept, and the folder for safety copies. */
export type Backups = ResponseOf<'backupsList'>;
/** One state of a portfolio that is kept. */
export type GenerationRow = Backups['generations'][number];
export type SafetyState = Backups['safety'];

/** Counts what changes the copies without changing the document: a deletion, another folder, a copy made now. */
const useCopiesVersion = create<{ readonly version: number }>(() => ({ version: 0 }));

/** The copies of the open portfolio. */
export function useBackups(): Result<Backups> | undefined {
  const revision = useRevisionKey();
  const { version } = useCopiesVersion();
  return useQuery(revision === null ? null : `backups:${revision}:${version}`, () => api.backupsList({}));
}

/** The copies of a file that does not open. */
export function useRecoveryList(fileId: string): Result<ResponseOf<'recoveryList'>> | undefined {
  const { version } = useCopiesVersion();
  return useQuery(`recovery:${fileId}:${version}`, () => api.recoveryList({ fileId }));
}

/** What the second copy has that the first has not; `fileId` is null for the open portfolio, null as a whole asks nothing. */
export function useComparison(
  request: RequestOf<'backupsCompare'> | null,
): Result<ResponseOf<'backupsCompare'>> | undefined {
  const revision = useRevisionKey();
  const key = request === null ? null : `compare:${revision}:${request.fileId}:${request.first}:${request.second}`;
  return useQuery(key, () => api.backupsCompare(request ?? { fileId: null, first: '', second: '' }));
}

/** Asks for the copies anew: the file may have gained or lost some that the page knows nothing of. */
export function lookAgain(): void {
  useCopiesVersion.setState(({ version }) => ({ version: version + 1 }));
}

/** Brings a copy back as a change that can be undone. */
export async function restoreGeneration(generationId: string): Promise<Result<DocumentState>> {
  return edited(await api.backupRestore({ generationId }));
}

/** Opens a copy of a file that does not open: in its place, or as a new file beside it. */
export async function recoverPortfolio(request: RequestOf<'portfolioRecover'>): Promise<Result<DocumentState>> {
  return opened(await api.portfolioRecover(request));
}

export async function deleteGeneration(generationId: string): Promise<Result<unknown>> {
  return changed(await api.backupDelete({ generationId }));
}

/** Lets the user choose the folder for safety copies; where the shell has dialogs. */
export async function chooseSafetyFolder(): Promise<Result<SafetyState>> {
  return changed(await api.safetyFolderChoose({}));
}

export async function clearSafetyFolder(): Promise<Result<SafetyState>> {
  return changed(await api.safetyFolderClear({}));
}

export async function makeSafetyCopy(): Promise<Result<SafetyState>> {
  return changed(await api.safetyCopyNow({}));
}

function changed<T>(outcome: Result<T>): Result<T> {
  lookAgain();
  return said(outcome);
}
