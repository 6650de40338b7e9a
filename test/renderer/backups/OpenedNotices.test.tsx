import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Opened } from '../../../shared/contract/documentSchemas';
import { mergedSentence } from '../../../shared/messages/openedText';
import { NINE_FOURTEEN } from '../../fixtures/renderer/exampleGenerations';
import { sampleBallast } from '../../fixtures/renderer/sampleBallast';
import { obtained } from '../../support/outcome';

const RECOVERY: NonNullable<Opened['recovery']> = {
  reason: 'damaged',
  source: 'backup',
  revision: 1016,
  savedAt: NINE_FOURTEEN,
  damagedName: '.Main.ballast.damaged-1',
  damagedRevision: 1017,
};

async function mount(opened: Partial<Opened>) {
  const { api } = sampleBallast();
  let now: Partial<Opened> = opened;
  vi.stubGlobal('ballast', {
    ...api,
    documentGet: async () => {
      const state = obtained((await api.documentGet?.({})) ?? { ok: false, problem: { code: 'portfolio-none-open' } });
      return { ok: true, value: { ...state, opened: { recovery: null, olderThanSeen: null, merged: 0, ...now } } };
    },
  });
  vi.resetModules();
  const { adoptEdited, refreshSession } = await import('../../../renderer/api/session');
  const { api: page } = await import('../../../renderer/api/ballastApi');
  const { OpenedNotices } = await import('../../../renderer/features/backups/OpenedNotices');
  const { useNotices } = await import('../../../renderer/state/useNotices');
  const { useUi } = await import('../../../renderer/state/useUi');
  await refreshSession();
  await act(async () => void render(<OpenedNotices />));
  /** The same document, with something new to say of it. */
  const become = async (next: Partial<Opened>) => {
    now = next;
    await act(async () => adoptEdited(await page.documentGet({})));
  };
  return { become, refreshSession, useNotices, useUi };
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('what is said of a document that was opened', () => {
  it('is nothing where all is as it was left', async () => {
    await mount({});
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('is which copy is open, what may be missing and where the damaged file is', async () => {
    const { useUi } = await mount({ recovery: RECOVERY });
    expect(screen.getByRole('status').textContent).toMatch(
      /\(revision 1,016\) is open\. The last change, revision 1,017, may be missing\. The damaged file is kept as \.Main\.ballast\.damaged-1\./,
    );
    fireEvent.click(screen.getByRole('button', { name: 'See its copies' }));
    expect(useUi.getState().page).toBe('settings');
  });

  it('stays through edits until it is dismissed, and comes again with the next damage', async () => {
    const { become, refreshSession } = await mount({ recovery: RECOVERY });
    await become({ recovery: RECOVERY });
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    await become({ recovery: RECOVERY });
    expect(screen.queryByRole('status')).toBeNull();
    await act(refreshSession);
    expect(screen.getByRole('status')).toBeDefined();
  });

  it('is that the file looks older than it was, until the user has gone on with it', async () => {
    const { become } = await mount({ olderThanSeen: { revision: 12, seenRevision: 31 } });
    expect(screen.getByRole('status').textContent).toContain('it holds revision 12, you had 31.');
    expect(screen.getByRole('button', { name: 'See its copies' })).toBeDefined();
    await become({ olderThanSeen: null });
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('is, quietly and once each time, that changes of others were taken in', async () => {
    const { become, useNotices } = await mount({});
    const texts = () => useNotices.getState().toasts.map(({ text }) => text);
    await become({ merged: 1 });
    await become({ merged: 1 });
    expect(texts()).toEqual([mergedSentence(1)]);
    await become({ merged: 3 });
    expect(texts()).toEqual([mergedSentence(1), mergedSentence(2)]);
  });
});
