import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BallastApi, EventOf } from '../../../shared/contract/channels';
import { fail } from '../../../shared/result/result';
import { sampleBallast } from '../../fixtures/renderer/sampleBallast';

type Listener = (status: EventOf<'documentChanged'>) => void;

let push: Listener;
let documentGet: ReturnType<typeof vi.fn>;

async function load(more: Partial<BallastApi> = {}) {
  const { api } = sampleBallast();
  documentGet = vi.fn(() => api.documentGet?.({}));
  const onDocumentChanged = (listener: Listener) => {
    push = listener;
    return () => undefined;
  };
  vi.stubGlobal('ballast', { ...api, documentGet, onDocumentChanged, ...more });
  vi.resetModules();
  const session = await import('../../../renderer/api/session');
  await session.refreshSession();
  session.followDocument();
  documentGet.mockClear();
  return session;
}

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

describe('the session', () => {
  it('takes over a save state of the revision it shows without asking', async () => {
    const { useSession } = await load();
    push({ revision: 1, undo: null, redo: null, saved: { state: 'saving', problem: null, savedAt: null } });
    const { document } = useSession.getState();
    expect(document?.ok === true && document.value.status.saved.state).toBe('saving');
    expect(documentGet).not.toHaveBeenCalled();
  });

  it('asks for a document that moved on elsewhere', async () => {
    await load();
    push({ revision: 2, undo: null, redo: null, saved: { state: 'saved', problem: null, savedAt: null } });
    expect(documentGet).toHaveBeenCalledTimes(1);
  });

  it('ignores the news of a revision it is past', async () => {
    const { useSession } = await load();
    const before = useSession.getState().document;
    push({ revision: 0, undo: null, redo: null, saved: { state: 'not-saved', problem: null, savedAt: null } });
    expect(useSession.getState().document).toBe(before);
  });

  it('counts openings, so that answers of two files never mix', async () => {
    const { useSession, refreshSession } = await load();
    const { epoch } = useSession.getState();
    await refreshSession();
    expect(useSession.getState().epoch).toBe(epoch + 1);
  });

  it('keeps what is shown when an edit is refused', async () => {
    const { useSession, adoptEdited } = await load();
    const before = useSession.getState().document;
    adoptEdited(fail({ code: 'unknown-id', what: 'holding' }));
    expect(useSession.getState().document).toBe(before);
  });
});
