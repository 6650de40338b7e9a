import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BallastApi } from '../../../shared/contract/channels';
import { problemSentence } from '../../../shared/messages/problemSentence';
import type { Problem } from '../../../shared/result/problem';
import { fail, ok } from '../../../shared/result/result';
import { fillDomGaps } from '../../fixtures/renderer/domGaps';
import { encryptedBallast, FILE_ID, PASSPHRASE, WORDS } from '../../fixtures/renderer/encryptedBallast';
import { giveLayout, giveTopLayer } from '../../fixtures/renderer/layout';

vi.mock('react-chartjs-2', () => ({ Chart: () => null }));

const PALETTE = 'Page, command or symbol';
const sentence = (problem: Problem) => problemSentence(problem, { locale: 'en-US', currency: 'USD' });

/** Mounts the whole page; modules are loaded anew, so that no state outlives a test. */
async function mount(options: Parameters<typeof encryptedBallast>[0] = {}, more: Partial<BallastApi> = {}) {
  const ballast = encryptedBallast(options);
  vi.stubGlobal('ballast', { ...ballast.api, ...more });
  vi.resetModules();
  const { App } = await import('../../../renderer/app/App');
  await act(async () => void render(<App />));
  return ballast;
}

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const press = (name: string | RegExp) => act(async () => void fireEvent.click(button(name)));
const passphraseLine = () => screen.getByLabelText<HTMLInputElement>('Passphrase');
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

async function tryPassphrase(passphrase: string) {
  type(passphraseLine(), passphrase);
  const form = passphraseLine().closest('form');
  if (form === null) throw new Error('no form');
  await act(async () => void fireEvent.submit(form));
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

describe('the unlock screen', () => {
  it('is all there is of a locked portfolio after a reload, ready for the passphrase', async () => {
    await mount({ locked: true });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Mine.ballast is locked');
    expect(document.activeElement).toBe(passphraseLine());
    expect(passphraseLine().autocomplete).toBe('current-password');
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('opens for the right passphrase', async () => {
    await mount({ locked: true });
    await tryPassphrase(PASSPHRASE);
    expect(await screen.findByRole('table', { name: /^Holdings/ })).toBeDefined();
    expect(document.body.innerHTML).not.toContain(PASSPHRASE);
  });

  it('says a clear sentence for a wrong one, empties the line and waits there', async () => {
    await mount({ locked: true });
    await tryPassphrase('harbour lantern');
    expect(screen.getByRole('alert').textContent).toBe(sentence({ code: 'passphrase-wrong' }));
    expect(passphraseLine().value).toBe('');
    expect(document.activeElement).toBe(passphraseLine());
  });

  it('asks the program nothing for an empty line', async () => {
    const portfolioUnlock = vi.fn();
    await mount({ locked: true }, { portfolioUnlock });
    await tryPassphrase('');
    expect(portfolioUnlock).not.toHaveBeenCalled();
  });

  it('opens for the words of the recovery key as they were printed', async () => {
    await mount({ locked: true });
    await press('Use the recovery key');
    const line = screen.getByLabelText<HTMLTextAreaElement>('Recovery key');
    expect(document.activeElement).toBe(line);
    type(line, WORDS.map((word, place) => `${place + 1} ${word.toUpperCase()}`).join('\n'));
    await press('Unlock');
    expect(await screen.findByRole('table', { name: /^Holdings/ })).toBeDefined();
  });

  it('names the word of a recovery key that does not fit, and keeps the words to be corrected', async () => {
    await mount({ locked: true });
    await press('Use the recovery key');
    const line = screen.getByLabelText<HTMLTextAreaElement>('Recovery key');
    const typed = WORDS.with(4, 'wrong').join(' ');
    type(line, typed);
    await press('Unlock');
    expect(screen.getByRole('alert').textContent).toBe(sentence({ code: 'recovery-key-wrong', word: 5 }));
    expect(line.value).toBe(typed);
    await press('Use the passphrase');
    expect(screen.queryByText(/wrong/)).toBeNull();
  });

  it('offers to remember the key only where the system can', async () => {
    await mount({ locked: true });
    expect(screen.queryByLabelText('Remember on this computer')).toBeNull();
    cleanup();
    const portfolioUnlock = vi.fn(async () => fail({ code: 'passphrase-wrong' }));
    await mount({ locked: true, remembering: 'available', shell: 'desktop' }, { portfolioUnlock });
    fireEvent.click(screen.getByLabelText('Remember on this computer'));
    await tryPassphrase(PASSPHRASE);
    expect(portfolioUnlock).toHaveBeenCalledWith({
      fileId: FILE_ID,
      secret: { passphrase: PASSPHRASE },
      remember: true,
    });
  });

  it('lets the user turn to another portfolio', async () => {
    await mount({ locked: true });
    await press('Open another portfolio');
    expect(screen.getByRole('region', { name: 'Open the sample' })).toBeDefined();
  });
});

describe('a portfolio that locks by itself', () => {
  it('takes everything of it out of the page, and shows it where it was left once it is unlocked', async () => {
    const { lockByItself } = await mount();
    await screen.findByRole('table', { name: /^Holdings/ });
    const { useUi } = await import('../../../renderer/state/useUi');
    act(() => useUi.getState().go('liquidity'));
    await waitFor(() => expect(document.body.textContent).toContain('UNHJ'));
    await act(async () => lockByItself());
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Mine.ballast is locked');
    for (const trace of ['UNHJ', '14,602', '$', 'Liquidity']) expect(document.body.textContent).not.toContain(trace);
    expect(document.title).toBe('Locked – Ballast');
    await tryPassphrase(PASSPHRASE);
    expect(screen.getByRole('heading', { level: 1, name: 'Liquidity' })).toBeDefined();
  });

  it('keeps no passphrase in the storage or the address of the page', async () => {
    await mount({ locked: true });
    await tryPassphrase(PASSPHRASE);
    const stored = JSON.stringify({ ...localStorage, ...sessionStorage }) + location.href;
    expect(stored).not.toContain('harbour');
  });
});

describe('opening a portfolio that is encrypted', () => {
  it('asks for its passphrase and goes back where that is not at hand', async () => {
    await mount(
      { locked: false },
      {
        documentGet: async () => fail({ code: 'portfolio-none-open' }),
        portfolioOpen: async () => fail({ code: 'portfolio-locked', fileId: FILE_ID }),
      },
    );
    await press(/^Mine/);
    expect(screen.getByText('It is encrypted. Its passphrase, or its recovery key, opens it.')).toBeDefined();
    await press('Cancel');
    expect(screen.getByRole('region', { name: 'Open the sample' })).toBeDefined();
  });

  it('shows its holdings once it is unlocked', async () => {
    const portfolioOpen = async () => fail({ code: 'portfolio-locked', fileId: FILE_ID } as const);
    await mount({}, { documentGet: async () => fail({ code: 'portfolio-none-open' }), portfolioOpen });
    await press(/^Mine/);
    await tryPassphrase('wrong one');
    await tryPassphrase(PASSPHRASE);
    expect(await screen.findByRole('heading', { level: 1, name: 'Holdings' })).toBeDefined();
  });
});

describe('the padlock', () => {
  it('says whether the file is encrypted and leads to the settings', async () => {
    await mount({ encrypted: true });
    await act(async () => void fireEvent.click(await screen.findByRole('button', { name: /^Encrypted\./ })));
    expect(screen.getByRole('region', { name: 'Encryption' })).toBeDefined();
    cleanup();
    await mount({ encrypted: false });
    expect(await screen.findByRole('button', { name: /^Not encrypted\./ })).toBeDefined();
  });

  it('follows what another tab did to the file', async () => {
    let told: Parameters<BallastApi['onDocumentChanged']>[0] = () => undefined;
    let encrypted = false;
    await mount(
      {},
      {
        encryptionState: async () => ok({ encrypted, remembering: 'not-available' as const, autoLockMinutes: null }),
        onDocumentChanged: (listener) => {
          told = listener;
          return () => undefined;
        },
      },
    );
    await screen.findByRole('button', { name: /^Not encrypted\./ });
    encrypted = true;
    await act(async () =>
      told({ revision: 1, undo: null, redo: null, saved: { state: 'saved', problem: null, savedAt: 99 } }),
    );
    expect(await screen.findByRole('button', { name: /^Encrypted\./ })).toBeDefined();
  });
});

describe('the commands', () => {
  it('lock the portfolio and show its encryption, from the palette', async () => {
    await mount({ encrypted: true });
    await screen.findByRole('button', { name: /^Encrypted\./ });
    const choose = async (text: string) => {
      act(() => void fireEvent.keyDown(document.body, { key: 'K', ctrlKey: true }));
      const box = screen.getByRole('combobox', { name: PALETTE });
      type(box, text);
      await act(async () => void fireEvent.keyDown(box, { key: 'Enter' }));
    };
    await choose('encryption');
    expect(screen.getByRole('heading', { level: 1, name: 'Settings' })).toBeDefined();
    await choose('lock now');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Mine.ballast is locked');
  });

  it('have nothing to lock where the file is not encrypted', async () => {
    await mount({ encrypted: false });
    await screen.findByRole('button', { name: /^Not encrypted\./ });
    act(() => void fireEvent.keyDown(document.body, { key: 'K', ctrlKey: true }));
    type(screen.getByRole('combobox', { name: PALETTE }), 'lock now');
    expect(screen.queryByRole('option')).toBeNull();
  });
});
