import { create } from 'zustand';
import type { ResponseOf } from '../../shared/contract/channels';
import type { DocumentState, DocumentStatus } from '../../shared/contract/schemas';
import type { Result } from '../../shared/result/result';
import { useUnlock } from '../state/useUnlock';
import { api } from './ballastApi';

export type AppState = ResponseOf<'appState'>;

interface Session {
  /** Undefined until the program answered for the first time. */
  readonly appState: Result<AppState> | undefined;
  /** The open document; a failure with `portfolio-none-open` where none is. Undefined while it is not known. */
  readonly document: Result<DocumentState> | undefined;
  /** Counts openings: two files can share an id and a revision, their answers must not. */
  readonly epoch: number;
  /**
   * What was pushed last. A large document is long on its way: that an edit is saved may be told before the answer to the
   * edit is here, which still says that it is being saved.
   */
  readonly told: DocumentStatus | null;
}

/** What the program last said about itself and the open document. Written by this folder only. */
export const useSession = create<Session>(() => ({
  appState: undefined,
  document: undefined,
  epoch: 0,
  told: null,
}));

/** Asks for everything anew: at the start, and after a document was opened or closed. */
export async function refreshSession(): Promise<void> {
  const [appState, document] = await Promise.all([api.appState({}), api.documentGet({})]);
  followLock(document);
  useSession.setState((state) => ({ appState, document, epoch: state.epoch + 1, told: null }));
}

/** Takes over a document the program just opened; the list of recent files may have changed with it. */
export async function adoptOpened(document: Result<DocumentState>): Promise<void> {
  const appState = await api.appState({});
  useSession.setState((state) => ({ appState, document, epoch: state.epoch + 1, told: null }));
}

/** Takes over the outcome of an edit; a refused edit leaves what is shown as it was. */
export function adoptEdited(outcome: Result<DocumentState>): void {
  // An answer that was on its way when the portfolio was locked must not bring it back.
  if (!outcome.ok || useUnlock.getState().waiting?.reason === 'locked') return;
  const { document: shown, told } = useSession.getState();
  const { revision } = outcome.value.status;
  // The answer to an earlier edit may come after that to a later one.
  if (shown?.ok === true && shown.value.status.revision > revision) return;
  const document = told?.revision === revision ? { ...outcome, value: { ...outcome.value, status: told } } : outcome;
  useSession.setState({ document });
}

/** Follows what happens to the document from elsewhere (another tab, the menu, a finished save). */
export function followDocument(): () => void {
  return api.onDocumentChanged((status) => {
    useSession.setState({ told: status });
    const { document } = useSession.getState();
    if (document?.ok !== true) return void refreshSession();
    if (status.revision > document.value.status.revision) return void api.documentGet({}).then(adoptEdited);
    if (status.revision === document.value.status.revision)
      useSession.setState({ document: { ok: true, value: { ...document.value, status } } });
  });
}

/** A reload, or another tab, finds the portfolio as the program holds it: locked, or unlocked elsewhere meanwhile. */
function followLock(document: Result<DocumentState>): void {
  const { waiting, ask, done } = useUnlock.getState();
  if (document.ok && waiting?.reason === 'locked') done();
  if (document.ok || document.problem.code !== 'portfolio-locked' || document.problem.fileId === null) return;
  if (waiting === null) ask({ fileId: document.problem.fileId, reason: 'locked' });
}
