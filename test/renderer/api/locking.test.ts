import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BallastApi } from '../../../shared/contract/channels';
import { fail, ok } from '../../../shared/result/result';
import { sampleBallast } from '../../fixtures/renderer/sampleBallast';

const FILE = 'f-1';
const LOCKED = fail({ code: 'portfolio-locked', fileId: FILE });

async function load(more: Partial<BallastApi> = {}) {
  const { api } = sampleBallast();
  vi.stubGlobal('ballast', { ...api, onDocumentChanged: () => () => undefined, ...more });
  vi.resetModules();
  const [session, locking, cache, overlays, notices, explain, unlocking, ui] = await Promise.all([
    import('../../../renderer/api/session'),
    import('../../../renderer/api/locking'),
    import('../../../renderer/api/queryCache'),
    import('../../../renderer/state/useOverlays'),
    import('../../../renderer/state/useNotices'),
    import('../../../renderer/state/useExplain'),
    import('../../../renderer/state/useUnlock'),
    import('../../../renderer/state/useUi'),
  ]);
  await session.refreshSession();
  return { ...session, ...locking, ...cache, ...overlays, ...notices, ...explain, ...unlocking, ...ui };
}

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

describe('a lock', () => {
  it('takes the document, its answers and whatever lies over the page out of it', async () => {
    const page = await load();
    page.startQuery('report:1', async () => ok('secret figures'));
    await Promise.resolve();
    page.useOverlays.getState().show('add-holding');
    page.useOverlays.getState().openHolding('h-1');
    page.useNotices.getState().say('38 positions imported');
    page.useNotices.getState().showBanner({ text: '38 positions', undoLabel: 'Undo import', revision: 1 });
    page.becomeLocked(FILE);
    expect(page.useSession.getState().document).toEqual(LOCKED);
    expect(page.readQuery('report:1')).toBeUndefined();
    expect(page.useOverlays.getState()).toMatchObject({ overlay: null, holdingId: null, files: [] });
    expect(page.useNotices.getState()).toMatchObject({ toasts: [], banner: null });
    expect(page.useExplain.getState().figure).toBeNull();
    expect(page.useUnlock.getState().waiting).toEqual({ fileId: FILE, reason: 'locked' });
  });

  it('is not undone by an answer that was on its way', async () => {
    const page = await load();
    const late = page.useSession.getState().document;
    page.becomeLocked(FILE);
    if (late !== undefined) page.adoptEdited(late);
    expect(page.useSession.getState().document).toEqual(LOCKED);
  });

  it('is found by a tab that comes later', async () => {
    const page = await load({ documentGet: async () => LOCKED });
    expect(page.useUnlock.getState().waiting).toEqual({ fileId: FILE, reason: 'locked' });
  });

  it('ends in this tab when another one unlocked the portfolio', async () => {
    const page = await load();
    page.becomeLocked(FILE);
    await page.refreshSession();
    expect(page.useUnlock.getState().waiting).toBeNull();
    expect(page.useSession.getState().document?.ok).toBe(true);
  });

  it('leads to the other files where the user turns away from it', async () => {
    const page = await load();
    page.useUi.getState().go('risk');
    page.becomeLocked(FILE);
    page.leaveLocked({ fileId: FILE, reason: 'locked' });
    expect(page.useUi.getState().page).toBe('start');
    expect(page.useUnlock.getState().waiting).toBeNull();
  });
});

describe('opening a locked portfolio', () => {
  it('asks for its key and leaves what is open as it is', async () => {
    const page = await load();
    const before = page.useSession.getState().document;
    page.useUi.getState().go('risk');
    expect(page.asksToUnlock(LOCKED)).toBe(true);
    expect(page.useUnlock.getState().waiting).toEqual({ fileId: FILE, reason: 'opening' });
    page.leaveLocked({ fileId: FILE, reason: 'opening' });
    expect(page.useSession.getState().document).toBe(before);
    expect(page.useUi.getState().page).toBe('risk');
  });

  it('takes over what happens to the open one meanwhile', async () => {
    const page = await load();
    const present = page.useSession.getState().document;
    if (present?.ok !== true) throw new Error('the sample is not open');
    page.asksToUnlock(LOCKED);
    const edited = ok({ ...present.value, fileName: 'Edited.ballast' });
    page.adoptEdited(edited);
    expect(page.useSession.getState().document).toBe(edited);
  });

  it('asks nothing for any other refusal, nor where the file has no name here', async () => {
    const page = await load();
    expect(page.asksToUnlock(fail({ code: 'portfolio-damaged' }))).toBe(false);
    expect(page.asksToUnlock(fail({ code: 'portfolio-locked', fileId: null }))).toBe(false);
    expect(page.useUnlock.getState().waiting).toBeNull();
  });
});
