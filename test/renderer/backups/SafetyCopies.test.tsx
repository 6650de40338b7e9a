import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SafetyState } from '../../../renderer/api/backups';
import { problemSentence } from '../../../shared/messages/problemSentence';
import { fail, ok } from '../../../shared/result/result';

const NONE: SafetyState = { label: null, lastCopyOn: null, problem: null, choosable: true };
const CHOSEN: SafetyState = { ...NONE, label: 'Stick', lastCopyOn: '2026-11-14' };

async function mount(
  safety: SafetyState,
  answer = ok(CHOSEN) as ReturnType<typeof ok<SafetyState>> | ReturnType<typeof fail>,
) {
  const asked = {
    safetyFolderChoose: vi.fn(async () => answer),
    safetyFolderClear: vi.fn(async () => answer),
    safetyCopyNow: vi.fn(async () => answer),
  };
  vi.stubGlobal('ballast', asked);
  vi.resetModules();
  const { SafetyCopies } = await import('../../../renderer/features/backups/SafetyCopies');
  const { useNotices } = await import('../../../renderer/state/useNotices');
  render(<SafetyCopies safety={safety} />);
  const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
  return { ...asked, press, toasts: () => useNotices.getState().toasts.map(({ text }) => text) };
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('safety copies', () => {
  it('offer a folder to choose, and nothing to stop, before one is chosen', async () => {
    const { press, safetyFolderChoose } = await mount(NONE);
    await press('Choose a folder');
    expect(safetyFolderChoose).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Copy now' })).toBeNull();
  });

  it('say where they go and of which day the last one is', async () => {
    await mount(CHOSEN);
    expect(screen.getByText('Stick')).toBeDefined();
    expect(screen.getByText('Nov 14, 2026')).toBeDefined();
  });

  it('are made at once on request, and that is said', async () => {
    const { press, safetyCopyNow, toasts } = await mount(CHOSEN);
    await press('Copy now');
    expect(safetyCopyNow).toHaveBeenCalledOnce();
    expect(toasts()).toEqual(['A safety copy was made.']);
  });

  it('say why one could not be made, at once and as long as that is so', async () => {
    const problem = { code: 'safety-copy-failed', systemCode: 'ENOSPC' } as const;
    const sentence = problemSentence(problem, { locale: 'en-US', currency: 'USD' });
    const { press, toasts } = await mount({ ...CHOSEN, problem }, fail(problem));
    expect(screen.getByText(sentence)).toBeDefined();
    await press('Copy now');
    expect(toasts()).toEqual([sentence]);
  });

  it('end on request', async () => {
    const { press, safetyFolderClear } = await mount(CHOSEN, ok(NONE));
    await press('Stop');
    expect(safetyFolderClear).toHaveBeenCalledOnce();
  });

  it('name the command that sets the folder where the page cannot ask for one', async () => {
    await mount({ ...NONE, choosable: false });
    expect(screen.queryByRole('button', { name: 'Choose a folder' })).toBeNull();
    expect(screen.getByText('ballast safety-folder')).toBeDefined();
  });
});
