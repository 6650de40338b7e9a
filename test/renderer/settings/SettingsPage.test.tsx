import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BallastApi } from '../../../shared/contract/channels';
import { problemSentence } from '../../../shared/messages/problemSentence';
import { fail, ok } from '../../../shared/result/result';
import { sampleBallast } from '../../fixtures/renderer/sampleBallast';

const LIBRARY = { series: 31, records: 4, archived: 12, bytes: 7_300_000, damaged: null };

async function mount(more: Partial<BallastApi> = {}) {
  const { api } = sampleBallast();
  vi.stubGlobal('ballast', { ...api, libraryState: async () => ok(LIBRARY), ...more });
  vi.resetModules();
  const { refreshSession } = await import('../../../renderer/api/session');
  const { SettingsPage } = await import('../../../renderer/features/settings/SettingsPage');
  const { useNotices } = await import('../../../renderer/state/useNotices');
  const { useUi } = await import('../../../renderer/state/useUi');
  await refreshSession();
  await act(
    async () =>
      void render(
        <SettingsPage>
          <p>Section of a feature</p>
        </SettingsPage>,
      ),
  );
  const library = within(screen.getByRole('region', { name: 'Price library' }));
  const check = () => act(async () => void fireEvent.click(library.getByRole('button', { name: 'Check all of it' })));
  return { library, check, useUi, toasts: () => useNotices.getState().toasts.map(({ text }) => text) };
}

beforeEach(() => localStorage.clear());

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the settings', () => {
  it('name the open file, and hold the sections of the features', async () => {
    await mount();
    expect(screen.getByText(/What was ever saved in Sample\.ballast/)).toBeDefined();
    expect(screen.getByText('Section of a feature')).toBeDefined();
  });

  it('are there without a portfolio, too', async () => {
    await mount({ documentGet: async () => fail({ code: 'portfolio-none-open' }) });
    expect(screen.getByText(/Open a portfolio to see its copies/)).toBeDefined();
  });

  it('change the appearance and keep it', async () => {
    const { useUi } = await mount();
    fireEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(useUi.getState().theme).toBe('dark');
    expect(localStorage.getItem('ballast.theme')).toBe('dark');
  });
});

describe('the price library', () => {
  it('says how much it holds and that it was not checked yet', async () => {
    const { library } = await mount();
    const facts = library.getAllByRole('definition').map((one) => one.textContent);
    expect(facts).toEqual(['31', '4', '12', '7.3 MB', 'Not checked since Ballast was started']);
  });

  it.each([
    [0, 0, 'Everything is whole.', 'Whole'],
    [0, 1, '1 file was damaged and made again from the import files.', 'Whole'],
    [2, 0, '2 files are damaged; import the prices again.', '2 damaged'],
  ])('says of %i damaged and %i made again what a check found', async (damaged, repaired, sentence, word) => {
    let found = LIBRARY as typeof LIBRARY | (Omit<typeof LIBRARY, 'damaged'> & { damaged: number });
    const { library, check, toasts } = await mount({
      libraryState: async () => ok(found),
      libraryCheck: async () => {
        found = { ...LIBRARY, damaged };
        return ok({ library: found, repaired });
      },
    });
    await check();
    expect(toasts()).toEqual([sentence]);
    expect(library.getAllByRole('definition').at(-1)?.textContent).toBe(word);
  });

  it('says why it cannot be looked at', async () => {
    const problem = { code: 'library-unreadable', systemCode: 'EACCES' } as const;
    const { library } = await mount({ libraryState: async () => fail(problem) });
    const sentence = problemSentence(problem, { locale: 'en-US', currency: 'USD' });
    expect(library.getByRole('alert').textContent).toContain(sentence);
  });
});
