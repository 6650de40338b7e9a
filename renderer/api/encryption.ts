import { create } from 'zustand';
import type { RequestOf, ResponseOf } from '../../shared/contract/channels';
import type { DocumentState } from '../../shared/contract/schemas';
import { ok, type Result } from '../../shared/result/result';
import { useNotices } from '../state/useNotices';
import { useOverlays } from '../state/useOverlays';
import { useUi } from '../state/useUi';
import { useUnlock } from '../state/useUnlock';
import { api } from './ballastApi';
import { opened } from './documentActions';
import { becomeLocked } from './locking';
import { sentenceOf } from './sentenceOf';
import { adoptOpened, useSession } from './session';

export type EncryptionState = ResponseOf<'encryptionState'>;
/** What opens a locked portfolio: its passphrase, or its recovery key. */
export type UnlockSecret = RequestOf<'portfolioUnlock'>['secret'];

interface Encryption {
  /** Undefined until the program has answered for the document that is open. */
  readonly state: Result<EncryptionState> | undefined;
}

/** Whether the open portfolio is encrypted and how. Passphrases pass through this file; nothing here keeps one. */
export const useEncryption = create<Encryption>(() => ({ state: undefined }));

/** Asks again. */
export async function refreshEncryption(): Promise<void> {
  const { epoch } = useSession.getState();
  const state = await api.encryptionState({});
  // An answer about the document before is nobody's any more.
  if (epoch === useSession.getState().epoch) useEncryption.setState({ state });
}

/** Asks whenever another document opens and after each save: another tab may have changed it. */
export function followEncryption(): () => void {
  return useSession.subscribe((session, before) => {
    if (session.epoch !== before.epoch) useEncryption.setState({ state: undefined });
    if (session.document?.ok !== true) return;
    if (session.epoch !== before.epoch || savedAt(session) !== savedAt(before)) void refreshEncryption();
  });
}

export async function enableEncryption(request: RequestOf<'encryptionEnable'>): Promise<Result<null>> {
  return changed(await api.encryptionEnable(request));
}

export async function disableEncryption(passphrase: string): Promise<Result<null>> {
  return changed(await api.encryptionDisable({ passphrase }));
}

export async function changePassphrase(request: RequestOf<'passphraseChange'>): Promise<Result<null>> {
  return changed(await api.passphraseChange(request));
}

export async function setAutoLock(minutes: number | null): Promise<void> {
  const outcome = await changed(await api.encryptionAutoLock({ minutes }));
  if (!outcome.ok) useNotices.getState().say(sentenceOf(outcome.problem), 'problem');
}

/** The data key as words, for paper. */
export async function showRecoveryKey(passphrase: string): Promise<Result<readonly string[]>> {
  const outcome = await api.recoveryKeyShow({ passphrase });
  return outcome.ok ? ok(outcome.value.words) : outcome;
}

/** Saves, forgets the key, and leaves nothing of the portfolio in the page. */
export async function lockNow(): Promise<void> {
  useOverlays.getState().close();
  const outcome = await api.portfolioLock({});
  if (outcome.ok) return becomeLocked(outcome.value.fileId);
  useNotices.getState().say(sentenceOf(outcome.problem), 'problem');
}

/** Opens what is locked. A portfolio that was open before is shown where it was left. */
export async function unlock(request: RequestOf<'portfolioUnlock'>): Promise<Result<DocumentState>> {
  const outcome = await api.portfolioUnlock(request);
  if (!outcome.ok) return outcome;
  const { waiting, done } = useUnlock.getState();
  // Only now: an answer about a locked portfolio is not taken over.
  done();
  if (waiting?.reason !== 'locked') await opened(outcome);
  else {
    if (useUi.getState().page === 'start') useUi.getState().go('holdings');
    await adoptOpened(outcome);
  }
  sayNotes(outcome);
  return outcome;
}

/** Keeps the key in the system's keychain, or takes it out again. */
export async function rememberKey(remember: boolean): Promise<void> {
  const outcome = await changed(await api.encryptionRemember({ remember, passphrase: null }));
  if (!outcome.ok) useNotices.getState().say(sentenceOf(outcome.problem), 'problem');
}

/** Hears of a lock that comes by itself, or from another tab. */
export function followLocking(): () => void {
  return api.onLocked(({ fileId }) => becomeLocked(fileId));
}

async function changed(outcome: Result<unknown>): Promise<Result<null>> {
  await refreshEncryption();
  sayNotes(outcome);
  return outcome.ok ? ok(null) : outcome;
}

/** What could not be done beside what was: a copy that is still readable is said, never passed over. */
function sayNotes(outcome: Result<unknown>): void {
  for (const note of outcome.ok ? (outcome.notes ?? []) : []) useNotices.getState().say(sentenceOf(note), 'problem');
}

function savedAt({ document }: ReturnType<typeof useSession.getState>): number | null {
  return document?.ok === true ? document.value.status.saved.savedAt : null;
}
