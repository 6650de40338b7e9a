import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BallastApi } from '../../../shared/contract/channels';
import type { Problem } from '../../../shared/result/problem';
import { fail, ok } from '../../../shared/result/result';
import { exampleBackups, generation } from '../../fixtures/renderer/exampleGenerations';
import { giveLayout } from '../../fixtures/renderer/layout';
import { sampleBallast } from '../../fixtures/renderer/sampleBallast';

const MISSING: Problem = { code: 'portfolio-not-found', backups: 4 };
const { generations } = exampleBackups();

async function mount(problem: Problem = MISSING, more: Partial<BallastApi> = {}) {
  const { api } = sampleBallast();
  const asked = {
    recoveryList: vi.fn(async () =>
      ok({ fileName: 'Main.ballast', generations: [...generations.filter(({ kind }) => kind !== 'current')] }),
    ),
    backupsCompare: vi.fn(async () => ok({ differences: [] })),
    portfolioRecover: vi.fn(async () => (await api.documentGet?.({})) ?? fail({ code: 'portfolio-none-open' })),
  };
  vi.stubGlobal('ballast', { ...api, ...asked, ...more });
  vi.resetModules();
  const { useOpening } = await import('../../../renderer/state/useOpening');
  const { useOverlays } = await import('../../../renderer/state/useOverlays');
  const { RecoveryDialog } = await import('../../../renderer/features/backups/RecoveryDialog');
  useOpening.getState().refuse({ fileId: 'file-1', problem });
  useOverlays.getState().show('recovery');
  await act(async () => void render(<RecoveryDialog />));
  return { ...asked, useOpening, useOverlays };
}

beforeEach(() => {
  localStorage.clear();
  giveLayout();
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

async function select(name: RegExp) {
  const rows = await screen.findByRole('table', { name: 'Copies of Main.ballast' });
  fireEvent.click(within(rows).getByRole('checkbox', { name }));
}

async function press(name: string) {
  await act(async () => void fireEvent.click(button(name)));
}

describe('the copies of a file that does not open', () => {
  it('are listed with the reason, and nothing is done before one is selected', async () => {
    const { recoveryList } = await mount();
    expect(recoveryList).toHaveBeenCalledWith({ fileId: 'file-1' });
    expect(await screen.findByRole('dialog', { name: 'Copies of Main.ballast' })).toBeDefined();
    expect(screen.getByText(/no longer where it was.*Select one of its copies to go on with\.$/)).toBeDefined();
    expect([button('Restore in its place').disabled, button('Open as a new file').disabled]).toEqual([true, true]);
  });

  it.each([
    ['Restore in its place', 'in-place'],
    ['Open as a new file', 'new-file'],
  ])('open by “%s”, and the page goes on with them', async (name, place) => {
    const { portfolioRecover, useOpening, useOverlays } = await mount();
    await select(/revision 1016/);
    await press(name);
    expect(portfolioRecover).toHaveBeenCalledWith({ fileId: 'file-1', generationId: 'g-1016', place });
    expect(useOverlays.getState().overlay).toBeNull();
    expect(useOpening.getState().refused).toBeNull();
  });

  it('can be opened while they are locked, but not while they are damaged', async () => {
    await mount();
    await select(/revision 1008/);
    expect(button('Open as a new file').disabled).toBe(false);
    await select(/revision 1008/);
    await select(/damaged/i);
    expect(button('Open as a new file').disabled).toBe(true);
  });

  it('are compared two at a time', async () => {
    const { backupsCompare } = await mount();
    await select(/revision 1016/);
    expect(button('Compare').disabled).toBe(true);
    await select(/revision 1012/);
    await press('Compare');
    expect(backupsCompare).toHaveBeenCalledWith({ fileId: 'file-1', first: 'g-1012', second: 'g-1016' });
    expect(screen.getByText('Both hold the same.')).toBeDefined();
  });

  it('never take the place of a file that may be whole', async () => {
    await mount({ code: 'portfolio-unreadable', systemCode: 'EACCES' });
    expect(await screen.findByText(/what is at its place now is kept/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Restore in its place' })).toBeNull();
    expect(button('Open as a new file')).toBeDefined();
  });

  it('stay on the screen where one does not open', async () => {
    const { useOverlays } = await mount(MISSING, { portfolioRecover: async () => fail({ code: 'portfolio-damaged' }) });
    await select(/revision 1016/);
    await press('Restore in its place');
    expect(useOverlays.getState().overlay).toBe('recovery');
  });

  it('say that none of them is intact', async () => {
    const damaged = generation(1016, { kind: 'current', intact: false, holdings: null });
    const only = async () => ok({ fileName: 'Main.ballast', generations: [damaged] });
    await mount({ code: 'portfolio-damaged' }, { recoveryList: only });
    expect(await screen.findByText(/No intact copy of it was found on this computer/)).toBeDefined();
  });

  it('say that there are none', async () => {
    const none = async () => ok({ fileName: 'Main.ballast', generations: [] });
    await mount(MISSING, { recoveryList: none });
    expect(await screen.findByText(/No copies are kept/)).toBeDefined();
  });

  it('make way for the key where a sealed one is opened', async () => {
    const locked = async () => fail({ code: 'portfolio-locked', fileId: 'file-1' } as const);
    const { useOverlays } = await mount(MISSING, { portfolioRecover: locked });
    await select(/revision 1008/);
    await press('Restore in its place');
    expect(useOverlays.getState().overlay).toBeNull();
  });
});

describe('the order of two copies', () => {
  it('goes by revision, then by time, and ends with the file itself', async () => {
    const { inOrder } = await import('../../../renderer/features/backups/CompareDialog');
    const [older, newer] = [generation(1012), generation(1016)];
    expect(inOrder(newer, older)).toEqual([older, newer]);
    const [early, late] = [generation(1016, { savedAt: 1 }), generation(1016, { savedAt: 2 })];
    expect(inOrder(late, early)).toEqual([early, late]);
    const [file, mirror] = [generation(1016, { kind: 'current' }), generation(1016, { kind: 'mirror' })];
    expect(inOrder(file, mirror)).toEqual([mirror, file]);
  });
});
