import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BallastApi } from '../../../shared/contract/channels';
import type { SavedState } from '../../../shared/contract/schemas';
import { problemSentence } from '../../../shared/messages/problemSentence';
import { fail } from '../../../shared/result/result';
import { giveTopLayer } from '../../fixtures/renderer/layout';
import { sampleBallast } from '../../fixtures/renderer/sampleBallast';

const FORMAT = { locale: 'en-US', currency: 'USD' };

async function mount(saved: Partial<SavedState>, more: Partial<BallastApi> = {}) {
  const { api } = sampleBallast();
  const documentGet = async () => {
    const state = await api.documentGet?.({});
    if (state?.ok !== true) throw new Error('the sample is open');
    const status = { ...state.value.status, saved: { ...state.value.status.saved, ...saved } };
    return { ...state, value: { ...state.value, status } };
  };
  const asked = { documentReload: vi.fn(documentGet), portfolioSaveAs: vi.fn(documentGet) };
  vi.stubGlobal('ballast', { ...api, documentGet, ...asked, ...more });
  vi.resetModules();
  giveTopLayer();
  const [{ refreshSession }, { SavingNotice }, { Overlays }, { useNotices }] = await Promise.all([
    import('../../../renderer/api/session'),
    import('../../../renderer/app/SavingNotice'),
    import('../../../renderer/app/Overlays'),
    import('../../../renderer/state/useNotices'),
  ]);
  await refreshSession();
  render(
    <>
      <SavingNotice />
      <Overlays commands={[]} />
    </>,
  );
  const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
  return { ...asked, press, toasts: () => useNotices.getState().toasts.map(({ text }) => text) };
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the notice about saving', () => {
  it.each(['saved', 'saving'] as const)('is not there while the file is %s', async (state) => {
    await mount({ state });
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('says why a change is not saved, and offers another file', async () => {
    const problem = { code: 'portfolio-not-saved', systemCode: 'ENOSPC' } as const;
    const { press } = await mount({ state: 'not-saved', problem });
    expect(screen.getByRole('status').textContent).toContain(problemSentence(problem, FORMAT));
    await press('Save as');
    expect(screen.getByRole('dialog', { name: 'Save as' })).toBeDefined();
  });

  it('says that a file may not be written', async () => {
    await mount({ state: 'read-only' });
    expect(screen.getByRole('status').textContent).toMatch(/may not be written, so changes stay in this window/);
  });
});

describe('a file that was changed elsewhere', () => {
  const CHANGED = { state: 'changed-elsewhere', problem: { code: 'portfolio-changed-elsewhere' } } as const;

  it('leaves the choice to the user, and nothing happens while they decide later', async () => {
    const { press, documentReload, portfolioSaveAs } = await mount(CHANGED);
    await press('Choose what to keep');
    expect(screen.getByRole('dialog', { name: 'Changed elsewhere' })).toBeDefined();
    await press('Decide later');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(documentReload).not.toHaveBeenCalled();
    expect(portfolioSaveAs).not.toHaveBeenCalled();
  });

  it('is read anew, with mine one undo away', async () => {
    const { press, documentReload, toasts } = await mount(CHANGED);
    await press('Choose what to keep');
    await press('Read anew');
    expect(documentReload).toHaveBeenCalledOnce();
    expect(toasts()).toEqual(['The file was read anew. Undo brings your changes back.']);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('stays as it is where mine goes on as a copy under a name I choose', async () => {
    const { press, portfolioSaveAs } = await mount(CHANGED);
    await press('Choose what to keep');
    fireEvent.change(screen.getByLabelText('Name of the new file'), { target: { value: ' Mine ' } });
    await press('Save a copy');
    expect(portfolioSaveAs).toHaveBeenCalledWith({ name: 'Mine' });
  });

  it('cannot be read anew where it is gone', async () => {
    const problem = { code: 'portfolio-gone' } as const;
    const { press } = await mount({ ...CHANGED, problem });
    await press('Choose what to keep');
    const dialog = screen.getByRole('dialog', { name: 'No longer in its place' });
    expect(dialog.textContent).toContain(problemSentence(problem, FORMAT));
    expect(screen.queryByRole('button', { name: 'Read anew' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Save a copy' })).toBeDefined();
  });

  it('says why neither worked and asks on', async () => {
    const problem = { code: 'portfolio-not-found', backups: 0 } as const;
    const { press, toasts } = await mount(CHANGED, { documentReload: async () => fail(problem) });
    await press('Choose what to keep');
    await press('Read anew');
    expect(toasts()).toEqual([problemSentence(problem, FORMAT)]);
    expect(screen.getByRole('dialog', { name: 'Changed elsewhere' })).toBeDefined();
  });
});
