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

  it('says saved where the save was told before the answer to the edit came', async () => {
    const { useSession, adoptEdited } = await load();
    const { document } = useSession.getState();
    if (document?.ok !== true) throw new Error('the sample is open');
    const told = {
      ...document.value.status,
      revision: 2,
      saved: { state: 'saved', problem: null, savedAt: 5 } as const,
    };
    documentGet.mockReturnValue(new Promise(() => undefined));
    push(told);
    const late = { ...told, saved: { state: 'saving', problem: null, savedAt: null } as const };
    adoptEdited({ ok: true, value: { ...document.value, status: late } });
    expect(useSession.getState().document).toMatchObject({ value: { status: { revision: 2, saved: told.saved } } });
    adoptEdited({ ok: true, value: { ...document.value, status: { ...late, revision: 3 } } });
    expect(useSession.getState().document).toMatchObject({ value: { status: { revision: 3, saved: late.saved } } });
  });

  it('stays with the later edit when the answer to an earlier one comes after it', async () => {
    const { useSession, adoptEdited } = await load();
    const { document } = useSession.getState();
    if (document?.ok !== true) throw new Error('the sample is open');
    const { value } = document;
    for (const revision of [4, 3])
      adoptEdited({ ok: true, value: { ...value, fileName: `${revision}`, status: { ...value.status, revision } } });
    expect(useSession.getState().document).toMatchObject({ value: { fileName: '4', status: { revision: 4 } } });
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
