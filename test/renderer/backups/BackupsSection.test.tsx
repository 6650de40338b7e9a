import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BallastApi } from '../../../shared/contract/channels';
import { problemSentence } from '../../../shared/messages/problemSentence';
import type { PortfolioDifference } from '../../../shared/model/portfolioDifference';
import { fail, ok } from '../../../shared/result/result';
import { exampleBackups } from '../../fixtures/renderer/exampleGenerations';
import { giveLayout } from '../../fixtures/renderer/layout';
import { sampleBallast } from '../../fixtures/renderer/sampleBallast';

const QUANTITY: PortfolioDifference = {
  area: 'holding',
  change: 'changed',
  subject: 'ZZLG',
  account: 'Brokerage',
  field: 'quantity',
  before: '100',
  after: '120',
};

/** The section on the open sample; what is asked of the program is recorded. */
async function mount(more: Partial<BallastApi> = {}) {
  const { api } = sampleBallast();
  const asked = {
    backupsList: vi.fn(async () => ok(exampleBackups())),
    backupsCompare: vi.fn(async () => ok({ differences: [QUANTITY] })),
    backupRestore: vi.fn(async () => (await api.documentGet?.({})) ?? fail({ code: 'portfolio-none-open' })),
    backupDelete: vi.fn(async () => ok({})),
  };
  vi.stubGlobal('ballast', { ...api, ...asked, ...more });
  vi.resetModules();
  const { refreshSession } = await import('../../../renderer/api/session');
  const { useNotices } = await import('../../../renderer/state/useNotices');
  const { BackupsSection } = await import('../../../renderer/features/backups/BackupsSection');
  await refreshSession();
  await act(async () => void render(<BackupsSection />));
  return { ...asked, notices: useNotices };
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

const table = () => screen.findByRole('table', { name: 'Copies of this portfolio' });

async function select(...names: readonly RegExp[]) {
  const rows = await table();
  for (const name of names) fireEvent.click(within(rows).getByRole('checkbox', { name }));
}

async function press(name: string | RegExp) {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })));
}

describe('the copies of a portfolio', () => {
  it('stand in a table with revision, reason, holdings, total and state', async () => {
    await mount();
    const rows = within(await table())
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/1,017The file38\$81,204\.1148 kBIntact$/),
      expect.stringMatching(/1,017Second copy38\$81,204\.1148 kBIntact$/),
      expect.stringMatching(/1,016Recent save38\$81,204\.1148 kBIntact$/),
      expect.stringMatching(/1,012Before import12\$12,000\.0048 kBIntact$/),
      expect.stringMatching(/1,008Recent save——.*48 kBLocked$/),
      expect.stringMatching(/^\.Main\.ballast\.damaged-1—Damaged, kept——.*48 kBDamaged$/),
    ]);
    expect(
      screen.getByText(/^3 earlier states are kept, the oldest of .*They are kept beside the file, in “Ballast”\./),
    ).toBeDefined();
  });

  it('say where they are when another program uploads the folder of the file', async () => {
    const places = { label: 'Dropbox', synced: true };
    await mount({ backupsList: async () => ok(exampleBackups({ places, mirror: false })) });
    expect(screen.getByText(/in “Dropbox”, which another program uploads/)).toBeDefined();
    expect(screen.queryByText(/written twice/)).toBeNull();
  });

  it('say why they cannot be listed', async () => {
    const problem = { code: 'portfolio-unreadable', systemCode: 'EIO' } as const;
    await mount({ backupsList: async () => fail(problem) });
    const sentence = problemSentence(problem, { locale: 'en-US', currency: 'USD' });
    expect((await screen.findByRole('alert')).textContent).toContain(sentence);
  });

  it('hide their totals with the other amounts', async () => {
    await mount();
    const { useUi } = await import('../../../renderer/state/useUi');
    act(() => useUi.getState().togglePrivacy());
    expect((await table()).textContent).not.toContain('81,204');
  });

  it('are compared, the earlier one first whichever was selected first', async () => {
    const { backupsCompare } = await mount();
    await select(/revision 1016/, /revision 1012/);
    await press('Compare');
    const dialog = await screen.findByRole('dialog', { name: 'From revision 1,012 to revision 1,016' });
    expect(backupsCompare).toHaveBeenCalledWith({ fileId: null, first: 'g-1012', second: 'g-1016' });
    expect(within(dialog).getByText('1 holding changed.')).toBeDefined();
    expect(within(dialog).getByRole('row', { name: /ZZLG, Brokerage/ }).textContent).toBe(
      'ZZLG, BrokerageQuantity100120',
    );
  });

  it('are compared with the portfolio as it is when one is opened', async () => {
    const { backupsCompare } = await mount();
    const opener = within(await table()).getAllByRole('button', { name: /2026/ })[3];
    if (opener === undefined) throw new Error('no fourth row');
    await act(async () => void fireEvent.click(opener));
    expect(backupsCompare).toHaveBeenCalledWith({ fileId: null, first: 'g-1012', second: 'g-now' });
    await press('Restore the earlier one…');
    expect(screen.getByRole('dialog', { name: 'Restore revision 1,012' })).toBeDefined();
  });

  it.each([
    ['a damaged one', [/damaged/i, /revision 1016/]],
    ['a locked one', [/revision 1008/, /revision 1016/]],
    ['three', [/revision 1016/, /revision 1012/, /Second copy/]],
    ['none', []],
  ])('cannot be compared with %s', async (_what, names) => {
    await mount();
    await select(...names);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Compare/ }).disabled).toBe(true);
  });

  it.each([
    ['the file itself', /The file/, true, true],
    ['a damaged one', /damaged/i, true, false],
    ['a locked one', /revision 1008/, true, false],
    ['an earlier one', /revision 1012/, false, false],
  ])('offer for %s what can be done with it', async (_what, name, restoring, deleting) => {
    await mount();
    await select(name);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Restore…' }).disabled).toBe(restoring);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Delete…' }).disabled).toBe(deleting);
  });

  it('come back after a question, and undo names what it would take back', async () => {
    const { backupRestore, notices } = await mount();
    await select(/revision 1012/);
    await press('Restore…');
    expect(screen.getByText('Compared with now:')).toBeDefined();
    expect(backupRestore).not.toHaveBeenCalled();
    await press('Restore');
    expect(backupRestore).toHaveBeenCalledWith({ generationId: 'g-1012' });
    expect(notices.getState().banner).toEqual({
      text: 'Revision 1,012 is back.',
      undoLabel: 'Undo restoring revision 1,012',
      revision: 1,
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('stay in question where bringing one back is refused, and the reason is said', async () => {
    const problem = { code: 'portfolio-damaged' } as const;
    const { notices } = await mount({ backupRestore: async () => fail(problem) });
    await select(/revision 1012/);
    await press('Restore…');
    await press('Restore');
    expect(screen.getByRole('dialog', { name: 'Restore revision 1,012' })).toBeDefined();
    expect(notices.getState().toasts[0]?.text).toBe(problemSentence(problem, { locale: 'en-US', currency: 'USD' }));
    expect(notices.getState().banner).toBeNull();
  });

  it('go only after a question, and the list is asked for anew', async () => {
    const { backupDelete, backupsList } = await mount();
    await select(/damaged/i);
    await press('Delete…');
    expect(screen.getByText(/someone else may still get something out of it/)).toBeDefined();
    await press('Cancel');
    expect(backupDelete).not.toHaveBeenCalled();
    const asked = backupsList.mock.calls.length;
    await press('Delete…');
    await press('Delete for good');
    expect(backupDelete).toHaveBeenCalledWith({ generationId: 'g-damaged' });
    expect(backupsList.mock.calls.length).toBeGreaterThan(asked);
  });

  it('wait for a portfolio where none is open', async () => {
    const none = fail({ code: 'portfolio-none-open' });
    const { backupsList } = await mount({ documentGet: async () => none });
    expect(screen.getByRole('heading', { name: 'No portfolio is open' })).toBeDefined();
    expect(backupsList).not.toHaveBeenCalled();
  });
});
