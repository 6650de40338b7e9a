import type { DocumentState } from '../../shared/contract/schemas';
import type { DocumentCommand } from '../../shared/model/command';
import { fail, type Result } from '../../shared/result/result';
import { useNotices } from '../state/useNotices';
import { useOpening } from '../state/useOpening';
import { useUi } from '../state/useUi';
import { api } from './ballastApi';
import { asksToUnlock } from './locking';
import { offerDownload } from './offerDownload';
import { sentenceOf } from './sentenceOf';
import { adoptEdited, adoptOpened, refreshSession } from './session';

/** The largest file that is read; the reader has the same limit. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Applies one named command to the document. A refusal is said in a toast and handed back. */
export async function applyCommand(command: DocumentCommand): Promise<Result<DocumentState>> {
  return edited(await api.documentApply({ command }));
}

export async function undo(): Promise<void> {
  edited(await api.documentUndo({}));
}

export async function redo(): Promise<void> {
  edited(await api.documentRedo({}));
}

/** Reads the file anew in place of one's own unsaved changes, which stay one undo away. */
export async function reloadDocument(): Promise<Result<DocumentState>> {
  return edited(await api.documentReload({}));
}

/** Takes over the outcome of any request that changes the document. */
export function edited(outcome: Result<DocumentState>): Result<DocumentState> {
  adoptEdited(outcome);
  return said(outcome);
}

export async function newPortfolio(name: string, baseCurrency: string): Promise<Result<DocumentState>> {
  return opened(await api.portfolioNew({ name, baseCurrency }));
}

export async function openSample(): Promise<void> {
  await opened(await api.portfolioOpenSample({}));
}

export async function openRecent(fileId: string): Promise<void> {
  await openedOrRefused(fileId, await api.portfolioOpen({ fileId }));
}

export async function openByDialog(): Promise<void> {
  await openedOrRefused(null, await api.portfolioOpenDialog({}));
}

/** Opens a portfolio file that was dropped or chosen in the page. */
export async function openUpload(file: File): Promise<void> {
  const added = await addFile(file);
  if (!added.ok) return void said(added);
  await openedOrRefused(null, await api.portfolioOpenUpload({ fileId: added.value.fileId }));
}

export async function saveAs(name: string): Promise<Result<DocumentState>> {
  return opened(await api.portfolioSaveAs({ name }));
}

export async function closePortfolio(): Promise<void> {
  const outcome = said(await api.portfolioClose({}));
  if (!outcome.ok) return;
  useUi.setState({ page: 'start', accountIds: null });
  useNotices.getState().closeBanner();
  await refreshSession();
}

/** Hands a copy of the portfolio file over as a download. */
export async function downloadCopy(): Promise<void> {
  const outcome = said(await api.portfolioDownload({}));
  if (!outcome.ok) return;
  offerDownload(outcome.value.fileName, outcome.value.bytes);
}

/** Hands a file's bytes to the program; nothing but the name travels with them. */
export async function addFile(file: File): Promise<Result<{ fileId: string }>> {
  // Said here: a body the shell refuses half-way reaches the page as a lost connection.
  if (file.size > MOST_BYTES) return fail({ code: 'file-too-large', bytes: file.size, limit: MOST_BYTES });
  return api.fileAdd({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
}

/** What a file refuses with stays on the Start page until another one is asked for; elsewhere it is said in a toast. */
async function openedOrRefused(fileId: string | null, outcome: Result<DocumentState>): Promise<void> {
  if (asksToUnlock(outcome)) return;
  if (outcome.ok || outcome.problem.code === 'request-cancelled' || useUi.getState().page !== 'start')
    return void (await opened(outcome));
  useOpening.getState().refuse({ fileId, problem: outcome.problem });
}

/** Takes over a document the program opened instead of what was open, and shows its holdings. */
export async function opened(outcome: Result<DocumentState>): Promise<Result<DocumentState>> {
  if (asksToUnlock(outcome)) return outcome;
  if (!outcome.ok) return said(outcome);
  useOpening.getState().clear();
  useUi.setState({ page: 'holdings', accountIds: null });
  useNotices.getState().closeBanner();
  await adoptOpened(outcome);
  return outcome;
}

/** A failure is never silent: it is said where the user looks. Dismissing a file dialog is no failure. */
export function said<T>(outcome: Result<T>): Result<T> {
  if (!outcome.ok && outcome.problem.code !== 'request-cancelled')
    useNotices.getState().say(sentenceOf(outcome.problem), 'problem');
  return outcome;
}
