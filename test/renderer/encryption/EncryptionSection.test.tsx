import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BallastApi } from '../../../shared/contract/channels';
import { problemSentence } from '../../../shared/messages/problemSentence';
import type { Problem } from '../../../shared/result/problem';
import { fail } from '../../../shared/result/result';
import { fillDomGaps } from '../../fixtures/renderer/domGaps';
import { encryptedBallast, PASSPHRASE, WORDS } from '../../fixtures/renderer/encryptedBallast';

const sentence = (problem: Problem) => problemSentence(problem, { locale: 'en-US', currency: 'USD' });

/** Draws the section on the sample; modules are loaded anew, so that no state outlives a test. */
async function draw(options: Parameters<typeof encryptedBallast>[0] = {}, more: Partial<BallastApi> = {}) {
  const ballast = encryptedBallast(options);
  const api: Partial<BallastApi> = Object.fromEntries(
    Object.entries({ ...ballast.api, ...more }).map(([name, method]) => [name, vi.fn(method as () => unknown)]),
  );
  vi.stubGlobal('ballast', api);
  vi.resetModules();
  const [{ EncryptionSection }, { refreshSession }, { refreshEncryption }, { Toasts }] = await Promise.all([
    import('../../../renderer/features/encryption/EncryptionSection'),
    import('../../../renderer/api/session'),
    import('../../../renderer/api/encryption'),
    import('../../../renderer/app/Notices'),
  ]);
  await refreshSession();
  await refreshEncryption();
  render(
    <>
      <EncryptionSection />
      <Toasts />
    </>,
  );
  return { ...ballast, api };
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const press = (name: string) => act(async () => void fireEvent.click(button(name)));
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const dialog = (name: string) => screen.getByRole('dialog', { name });

beforeEach(() => {
  localStorage.clear();
  fillDomGaps();
  HTMLElement.prototype.showPopover ??= () => undefined;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function chooseNew(passphrase: string) {
  type('New passphrase', passphrase);
  type('The same again', passphrase);
}

describe('the section of a portfolio that is not encrypted', () => {
  it('says so, what encryption would cover and what not, and offers one thing', async () => {
    await draw({ encrypted: false });
    const section = screen.getByRole('region', { name: 'Encryption' });
    expect(section.textContent).toContain('This portfolio is not encrypted.');
    for (const covered of ['the portfolio file', 'its backups and damaged copies', 'its own library of prices'])
      expect(section.textContent).toContain(covered);
    for (const left of ['file names, sizes and times', 'reports and files you export or download'])
      expect(section.textContent).toContain(left);
    expect(
      within(section)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Encrypt…']);
  });

  it('says that a forgotten passphrase is final, twice', async () => {
    await draw({ encrypted: false });
    await press('Encrypt…');
    const text = dialog('Encrypt this portfolio').textContent ?? '';
    expect(text).toContain('A forgotten passphrase is final');
    expect(text).toContain('Lose both and everything in the portfolio is lost.');
  });

  it('is encrypted, shows the recovery key, and asks for two of its words', async () => {
    const { api } = await draw({ encrypted: false });
    await press('Encrypt…');
    await chooseNew(PASSPHRASE);
    await press('Encrypt');
    expect(api.encryptionEnable).toHaveBeenCalledWith({ passphrase: PASSPHRASE, remember: false });
    const shown = within(dialog('Recovery key')).getAllByRole('listitem');
    expect(shown.map(({ textContent }) => textContent)).toEqual(WORDS.map((word, place) => `${place + 1}${word}`));
    expect(document.body.innerHTML).not.toContain(PASSPHRASE);
    await press('I have written it down');
    const labels = screen.getAllByText(/^Word \d+$/).map(({ textContent }) => textContent ?? '');
    expect(labels).toHaveLength(2);
    await press('Confirm');
    expect(screen.getAllByText(/^This is not word \d+\.$/)).toHaveLength(2);
    for (const label of labels) type(label, ` ${WORDS[Number(label.slice(5)) - 1]?.toUpperCase()} `);
    await press('Confirm');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText(/^This portfolio is encrypted\./)).toBeDefined();
  });

  it('goes back to the key where its words are not at hand', async () => {
    await draw({ encrypted: false });
    await press('Encrypt…');
    await chooseNew(PASSPHRASE);
    await press('Encrypt');
    await press('I have written it down');
    await press('Show it again');
    expect(within(dialog('Recovery key')).getAllByRole('listitem')).toHaveLength(WORDS.length);
  });

  it('stays as it is where encrypting fails, says why and forgets what was typed', async () => {
    const problem = { code: 'portfolio-not-saved', systemCode: 'ENOSPC' } as const;
    await draw({ encrypted: false }, { encryptionEnable: async () => fail(problem) });
    await press('Encrypt…');
    await chooseNew(PASSPHRASE);
    await press('Encrypt');
    expect(within(dialog('Encrypt this portfolio')).getByText(sentence(problem))).toBeDefined();
    expect(screen.getByLabelText<HTMLInputElement>('New passphrase').value).toBe('');
  });

  it('shows how far the copies are written, and cannot be closed meanwhile', async () => {
    let finish: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const ballast = encryptedBallast({ encrypted: false });
    const { progress } = await draw(
      { encrypted: false },
      {
        encryptionEnable: async (request) => {
          await waiting;
          return ballast.api.encryptionEnable?.(request) ?? fail({ code: 'not-available-here' });
        },
      },
    );
    await press('Encrypt…');
    await chooseNew(PASSPHRASE);
    await press('Encrypt');
    expect(screen.getByLabelText('Files written')).toBeDefined();
    act(() => void progress(3, 12));
    expect(screen.getByText('3 of 12 files')).toBeDefined();
    expect(button('Cancel').disabled).toBe(true);
    await press('Close');
    expect(dialog('Encrypt this portfolio')).toBeDefined();
    await act(async () => finish());
  });

  it('offers to remember only where the system can', async () => {
    await draw({ encrypted: false });
    await press('Encrypt…');
    expect(screen.queryByLabelText('Remember on this computer')).toBeNull();
    cleanup();
    const { api } = await draw({ encrypted: false, remembering: 'available' });
    await press('Encrypt…');
    fireEvent.click(screen.getByLabelText('Remember on this computer'));
    await chooseNew(PASSPHRASE);
    await press('Encrypt');
    expect(api.encryptionEnable).toHaveBeenCalledWith({ passphrase: PASSPHRASE, remember: true });
  });

  it('says what could not be rewritten', async () => {
    const note = { code: 'not-all-sealed', files: 2 } as const;
    await draw({ encrypted: false, notes: [note] });
    await press('Encrypt…');
    await chooseNew(PASSPHRASE);
    await press('Encrypt');
    expect(screen.getByText(sentence(note))).toBeDefined();
  });
});

describe('the section of an encrypted portfolio', () => {
  it('shows the recovery key for the passphrase alone', async () => {
    await draw();
    await press('Show recovery key…');
    type('Passphrase', 'something else');
    await press('Show');
    expect(screen.getByText(sentence({ code: 'passphrase-wrong' }))).toBeDefined();
    expect(document.activeElement).toBe(screen.getByLabelText('Passphrase'));
    expect(screen.getByLabelText<HTMLInputElement>('Passphrase').value).toBe('');
    type('Passphrase', PASSPHRASE);
    await press('Show');
    expect(within(dialog('Recovery key')).getAllByRole('listitem')).toHaveLength(WORDS.length);
    await press('Done');
    expect(screen.queryByText(new RegExp(WORDS[0] ?? ''))).toBeNull();
  });

  it('prints the recovery key through the window', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    await draw();
    await press('Show recovery key…');
    type('Passphrase', PASSPHRASE);
    await press('Show');
    await press('Print');
    expect(print).toHaveBeenCalledOnce();
  });

  it('changes the passphrase, with the key or without', async () => {
    const { api } = await draw();
    await press('Change passphrase…');
    type('Present passphrase', PASSPHRASE);
    await chooseNew('violin kettle marble walnut');
    await press('Change');
    expect(api.passphraseChange).toHaveBeenLastCalledWith({
      present: PASSPHRASE,
      next: 'violin kettle marble walnut',
      rekey: false,
    });
    expect(screen.getByText(/^The passphrase is changed\./)).toBeDefined();
    await press('Change passphrase…');
    type('Present passphrase', 'violin kettle marble walnut');
    await chooseNew(PASSPHRASE);
    fireEvent.click(screen.getByLabelText('Encrypt everything anew with a new key'));
    await press('Change');
    expect(api.passphraseChange).toHaveBeenLastCalledWith(expect.objectContaining({ rekey: true }));
    expect(screen.getByText(/^The passphrase and the key are changed\./)).toBeDefined();
  });

  it('keeps the passphrase where the present one is wrong', async () => {
    await draw();
    await press('Change passphrase…');
    type('Present passphrase', 'something else');
    await chooseNew('violin kettle marble walnut');
    await press('Change');
    expect(within(dialog('Change passphrase')).getByText(sentence({ code: 'passphrase-wrong' }))).toBeDefined();
    expect(document.activeElement).toBe(screen.getByLabelText('Present passphrase'));
  });

  it('removes the encryption for the passphrase alone', async () => {
    await draw();
    await press('Remove encryption…');
    type('Passphrase', PASSPHRASE);
    await press('Remove encryption');
    expect(screen.getByText(/^This portfolio is not encrypted\./)).toBeDefined();
  });

  it('sets after how long it is locked by itself', async () => {
    const { api } = await draw();
    const choice = screen.getByLabelText<HTMLSelectElement>('Lock by itself when unused');
    expect(choice.value).toBe('15');
    await act(async () => void fireEvent.change(choice, { target: { value: '5' } }));
    expect(api.encryptionAutoLock).toHaveBeenLastCalledWith({ minutes: 5 });
    expect(choice.value).toBe('5');
    await act(async () => void fireEvent.change(choice, { target: { value: 'never' } }));
    expect(api.encryptionAutoLock).toHaveBeenLastCalledWith({ minutes: null });
  });

  it('shows a time that was set elsewhere', async () => {
    await draw({ autoLockMinutes: 7 });
    expect(screen.getByRole<HTMLOptionElement>('option', { name: 'After 7 minutes' }).selected).toBe(true);
  });

  it('says why the key is not remembered, in the browser and on the desktop', async () => {
    await draw({ shell: 'browser' });
    expect(screen.getByText(/in a browser the key is never remembered/)).toBeDefined();
    cleanup();
    await draw({ shell: 'desktop' });
    expect(screen.getByText(/this system has no keychain/)).toBeDefined();
  });

  it('remembers the key and takes it out again where the system can', async () => {
    const { api } = await draw({ shell: 'desktop', remembering: 'available' });
    await act(async () => void fireEvent.click(screen.getByLabelText('Remember on this computer')));
    expect(api.encryptionRemember).toHaveBeenLastCalledWith({ remember: true, passphrase: null });
    expect(screen.getByLabelText<HTMLInputElement>('Remember on this computer').checked).toBe(true);
    await act(async () => void fireEvent.click(screen.getByLabelText('Remember on this computer')));
    expect(api.encryptionRemember).toHaveBeenLastCalledWith({ remember: false, passphrase: null });
  });

  it('locks at once', async () => {
    const { api } = await draw();
    await press('Lock now');
    expect(api.portfolioLock).toHaveBeenCalledOnce();
    const { useUnlock } = await import('../../../renderer/state/useUnlock');
    expect(useUnlock.getState().waiting?.reason).toBe('locked');
  });
});

describe('the section while nothing is open', () => {
  it('says that a portfolio is needed', async () => {
    await draw({}, { documentGet: async () => fail({ code: 'portfolio-none-open' }) });
    expect(screen.getByText(/^Open a portfolio to encrypt it/)).toBeDefined();
  });
});
