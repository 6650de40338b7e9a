import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BallastApi } from '../../../shared/contract/channels';
import { problemSentence } from '../../../shared/messages/problemSentence';
import { fail, ok } from '../../../shared/result/result';
import { fillDomGaps } from '../../fixtures/renderer/domGaps';
import { giveLayout, giveTopLayer } from '../../fixtures/renderer/layout';
import { sampleBallast } from '../../fixtures/renderer/sampleBallast';

vi.mock('react-chartjs-2', () => ({ Chart: () => null }));

type OpenState = 'open' | 'closed';

/** Mounts the whole page on the sample; modules are loaded anew, so that no state outlives a test. */
async function mount(first: OpenState, more: Partial<BallastApi> = {}) {
  const { api } = sampleBallast();
  let open = first === 'open';
  const documentGet = async () => (open ? await api.documentGet?.({}) : fail({ code: 'portfolio-none-open' }));
  const nothing = () => () => undefined;
  vi.stubGlobal('ballast', {
    ...api,
    documentGet,
    portfolioOpenSample: async () => {
      open = true;
      return documentGet();
    },
    onDocumentChanged: nothing,
    onProgress: nothing,
    onMenu: nothing,
    onLocked: nothing,
    encryptionState: async () => fail({ code: 'portfolio-none-open' }),
    ...more,
  });
  vi.resetModules();
  const { App } = await import('../../../renderer/app/App');
  await act(async () => void render(<App />));
}

beforeEach(() => {
  localStorage.clear();
  fillDomGaps();
  giveLayout();
  giveTopLayer();
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function press(key: string, modifiers: { ctrlKey?: boolean; shiftKey?: boolean } = {}) {
  act(() => void fireEvent.keyDown(document.body, { key, ...modifiers }));
}

describe('App', () => {
  it('starts with three doors where nothing is open', async () => {
    await mount('closed');
    for (const name of ['Open the sample', 'Import a broker file', 'Type holdings'])
      expect(screen.getByRole('region', { name })).toBeDefined();
  });

  it('opens the sample on its holdings, with answer, figures and rows', async () => {
    await mount('closed');
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Open sample' })));
    expect(await screen.findByRole('heading', { level: 1, name: 'Holdings' })).toBeDefined();
    const table = await screen.findByRole('table', { name: /^Holdings/ });
    expect(within(table).getByRole('button', { name: 'IWM' })).toBeDefined();
    expect(screen.getAllByRole('button', { name: /^Equity: \$[\d,]+/ }).length).toBeGreaterThan(0);
  });

  it('shows what is open at once after a reload', async () => {
    await mount('open');
    expect(screen.getByRole('heading', { level: 1, name: 'Holdings' })).toBeDefined();
  });

  it('hides every amount by key, in the answer and in the table', async () => {
    await mount('open');
    const main = screen.getByRole('main');
    await within(main).findByRole('table');
    expect(main.textContent).toMatch(/\$\d/);
    press('P', { ctrlKey: true, shiftKey: true });
    expect(main.textContent).not.toMatch(/\$\d/);
    expect(main.innerHTML).not.toMatch(/\$\d/);
  });

  it('answers Ctrl+S with what is true', async () => {
    await mount('open');
    press('s', { ctrlKey: true });
    expect(screen.getByText('Saved. Every change is saved by itself.')).toBeDefined();
  });

  it('finds a holding by name in the palette and opens it', async () => {
    await mount('open');
    await screen.findByRole('table');
    press('k', { ctrlKey: true });
    const box = await screen.findByRole('combobox', { name: 'Page, command or symbol' });
    fireEvent.change(box, { target: { value: 'underhill' } });
    await act(async () => void fireEvent.keyDown(box, { key: 'Enter' }));
    expect(await screen.findByRole('heading', { name: /Underhill/ })).toBeDefined();
  });

  it('edits the quantity of a holding through the document', async () => {
    const documentApply = vi.fn(async () => fail({ code: 'unknown-id', what: 'holding' }));
    await mount('open', { documentApply });
    fireEvent.click(await screen.findByRole('button', { name: 'IWM' }));
    const field = await screen.findByLabelText('Quantity');
    fireEvent.change(field, { target: { value: '100*2' } });
    await act(async () => void fireEvent.blur(field));
    expect(documentApply).toHaveBeenCalledWith({
      command: expect.objectContaining({ name: 'editHolding', quantity: '200' }),
    });
    const refusal = problemSentence({ code: 'unknown-id', what: 'holding' }, { locale: 'en-US', currency: 'USD' });
    expect(screen.getByText(refusal)).toBeDefined();
  });

  it('explains a figure in words', async () => {
    await mount('open');
    const [equity] = await screen.findAllByRole('button', { name: /^Equity:/ });
    if (equity === undefined) throw new Error('no equity figure');
    fireEvent.click(equity);
    expect(await screen.findByRole('heading', { name: 'How it is computed' })).toBeDefined();
    expect(screen.getByText('Method: totalsOf')).toBeDefined();
  });

  it('says why where the program does not start', async () => {
    await mount('closed', { appState: async () => fail({ code: 'internal-error', reference: 'R-1' }) });
    expect(screen.getByRole('alert').textContent).toContain('R-1');
  });

  it('says that a tab is cut off', async () => {
    await mount('open');
    const { useConnection } = await import('../../../renderer/api/connection');
    act(() => useConnection.getState().end());
    expect(screen.getByRole('heading', { name: 'This tab is no longer connected' })).toBeDefined();
  });

  it('shows the sentence of a positions file that is refused and imports nothing', async () => {
    const importConfirm = vi.fn();
    await mount('open', {
      fileAdd: async () => ok({ fileId: 'f1' }),
      fileDetect: async () => ok({ files: [{ fileId: 'f1', kind: 'unknown', reason: 'no words of a known file' }] }),
      importPropose: async () =>
        ok({
          proposalId: 'p1',
          files: [
            {
              status: 'refused' as const,
              fileId: 'f1',
              fileName: 'photo.csv',
              problem: { code: 'file-binary' as const },
            },
          ],
          accounts: [],
          instruments: [],
          reconcile: [],
          duplicates: [],
          differences: [],
          positions: 0,
          trades: 0,
          ready: false,
        }),
      importCancel: async () => ok({}),
      importConfirm,
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Import broker files' }));
    const dialog = await screen.findByRole('dialog', { name: 'Import broker files' });
    const input = dialog.querySelector('input[type=file]');
    if (input === null) throw new Error('no file input');
    await act(async () => void fireEvent.change(input, { target: { files: [new File(['x'], 'photo.csv')] } }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('Nothing was changed.');
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Import' }).disabled).toBe(true);
    expect(importConfirm).not.toHaveBeenCalled();
  });
});
