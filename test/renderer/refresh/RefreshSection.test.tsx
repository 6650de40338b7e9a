import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BallastApi, RequestOf, ResponseOf } from '../../../shared/contract/channels';
import { fail, ok } from '../../../shared/result/result';
import { fillDomGaps } from '../../fixtures/renderer/domGaps';
import { sampleBallast } from '../../fixtures/renderer/sampleBallast';

type State = ResponseOf<'refreshState'>;

const TIINGO: State = {
  available: true,
  provider: 'tiingo',
  host: 'api.tiingo.com',
  run: null,
  result: null,
  ownAddress: null,
  key: 'while-running',
  canRemember: false,
  symbols: [
    { symbol: 'ZZAA', use: 'holding', lastDate: '2026-11-19', asked: true },
    { symbol: 'IWM', use: 'benchmark', lastDate: null, asked: true },
    { symbol: '^RUT', use: 'benchmark', lastDate: null, asked: false },
  ],
};

async function mount(what: 'section' | 'dialog', state: State, more: Partial<BallastApi> = {}) {
  const { api } = sampleBallast();
  const configured: RequestOf<'refreshConfigure'>[] = [];
  const started: RequestOf<'refreshStart'>[] = [];
  vi.stubGlobal('ballast', {
    ...api,
    refreshState: async () => ok(state),
    refreshConfigure: async (change: RequestOf<'refreshConfigure'>) => {
      configured.push(change);
      return ok(state);
    },
    refreshStart: async (request: RequestOf<'refreshStart'>) => {
      started.push(request);
      return fail({ code: 'refresh-no-key', host: 'api.tiingo.com' });
    },
    ...more,
  });
  vi.resetModules();
  const { refreshSession } = await import('../../../renderer/api/session');
  const { loadRefresh } = await import('../../../renderer/api/refresh');
  const { RefreshSection } = await import('../../../renderer/features/refresh/RefreshSection');
  const { RefreshDialog } = await import('../../../renderer/features/refresh/RefreshDialog');
  await refreshSession();
  await loadRefresh();
  await act(async () => void render(what === 'section' ? <RefreshSection /> : <RefreshDialog />));
  return { configured, started };
}

beforeEach(fillDomGaps);

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function click(name: string | RegExp) {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })));
}

describe('the settings of the price refresh', () => {
  it('say that no connection is opened while it is off, and offer nothing to send', async () => {
    await mount('section', { ...TIINGO, provider: 'off', host: null, key: 'not-needed' });
    expect(screen.getByText(/Ballast opens no connection of any kind/)).toBeDefined();
    expect(screen.getByText(/No request was sent since Ballast was started/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Refresh prices…' })).toBeNull();
  });

  it('hand a new key over once, keep it out of the page, and say how long it is known', async () => {
    const { configured } = await mount('section', TIINGO);
    expect(screen.getByText(/A key is known until Ballast is closed\. .*kept in memory only/)).toBeDefined();
    const field = screen.getByLabelText('Another key');
    expect(field.getAttribute('type')).toBe('password');
    fireEvent.change(field, { target: { value: ' CANARY ' } });
    await click('Save');
    expect(configured.map(({ key }) => key)).toEqual([{ change: 'set', text: 'CANARY', remember: false }]);
    expect((field as HTMLInputElement).value).toBe('');
    expect(document.body.innerHTML).not.toContain('CANARY');
  });

  it('offer the keychain where there is one, and forget a key', async () => {
    const { configured } = await mount('section', { ...TIINGO, canRemember: true, key: 'remembered' });
    expect(screen.getByRole('checkbox', { name: /Remember the key/ })).toBeDefined();
    expect(screen.getByText('A key is remembered in the system’s keychain.')).toBeDefined();
    await click('Forget the key');
    expect(configured.map(({ key }) => key)).toEqual([{ change: 'forget' }]);
  });

  it('say why an address is refused', async () => {
    await mount(
      'section',
      { ...TIINGO, provider: 'off', host: null },
      { refreshConfigure: async () => fail({ code: 'refresh-address-invalid', rule: 'no-symbol' }) },
    );
    fireEvent.change(screen.getByLabelText('Ask for prices'), { target: { value: 'own' } });
    fireEvent.change(screen.getByLabelText('Address'), { target: { value: 'https://p.example.invalid/' } });
    await click('Switch on');
    expect(screen.getByRole('alert').textContent).toMatch(/does not say where the symbol goes/);
  });

  it('take effect at once where it is switched off', async () => {
    const { configured } = await mount('section', TIINGO);
    await act(async () => void fireEvent.change(screen.getByLabelText('Ask for prices'), { target: { value: 'off' } }));
    expect(configured.map(({ provider, key }) => [provider, key.change])).toEqual([['off', 'none']]);
  });
});

describe('the list before the first request', () => {
  it('names the server and every symbol, and sends the chosen ones', async () => {
    const { started } = await mount('dialog', TIINGO);
    expect(
      screen.getByText(/Ballast will ask api\.tiingo\.com .*one request for each and your key with it/),
    ).toBeDefined();
    expect(screen.getByText(/Never sent, because the provider has no such symbols: \^RUT\./)).toBeDefined();
    expect(screen.getAllByRole('checkbox')).toHaveLength(2);
    fireEvent.click(screen.getByRole('checkbox', { name: 'IWM' }));
    expect(started).toEqual([]);
    await click('Send 1 symbol');
    expect(started).toEqual([{ host: 'api.tiingo.com', symbols: ['ZZAA'] }]);
    expect(screen.getByRole('alert').textContent).toMatch(/has no key for api\.tiingo\.com/);
  });

  it('sends nothing without a key', async () => {
    await mount('dialog', { ...TIINGO, key: 'missing' });
    expect(screen.getByText(/Ballast has no key for api\.tiingo\.com: enter it in Settings first/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Send 2 symbols' }).hasAttribute('disabled')).toBe(true);
  });
});
