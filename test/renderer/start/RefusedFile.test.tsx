import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { RefusedFile } from '../../../renderer/features/start/RefusedFile';
import { useOpening } from '../../../renderer/state/useOpening';
import { useOverlays } from '../../../renderer/state/useOverlays';
import { problemSentence } from '../../../shared/messages/problemSentence';
import type { Problem } from '../../../shared/result/problem';

const FILES = [
  { fileId: 'f1', name: 'Main', fileName: 'Main.ballast', modifiedOn: null, bytes: null, present: false } as const,
];

function mount(problem: Problem, fileId: string | null = 'f1') {
  useOpening.getState().refuse({ fileId, problem });
  render(<RefusedFile files={FILES} />);
}

afterEach(() => {
  cleanup();
  useOpening.getState().clear();
  useOverlays.getState().close();
});

const copies = () => screen.queryByRole('button', { name: 'See its copies' });

describe('a file that did not open', () => {
  it('is nothing to speak of where none was refused', () => {
    render(<RefusedFile files={FILES} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is named with its reason until that is dismissed', () => {
    const problem = { code: 'portfolio-damaged' } as const;
    mount(problem);
    const { textContent } = screen.getByRole('alert');
    expect(textContent).toContain('Main.ballast was not opened');
    expect(textContent).toContain(problemSentence(problem, { locale: 'en-US', currency: 'USD' }));
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each<Problem>([
    { code: 'portfolio-damaged' },
    { code: 'portfolio-not-found', backups: 3 },
    { code: 'portfolio-unreadable', systemCode: 'EACCES' },
  ])('leads to its copies: $code', (problem) => {
    mount(problem);
    const button = copies();
    if (button === null) throw new Error('no way to the copies');
    fireEvent.click(button);
    expect(useOverlays.getState().overlay).toBe('recovery');
  });

  it.each<Problem>([
    { code: 'portfolio-newer', schema: 3, known: 1 },
    { code: 'portfolio-foreign' },
    { code: 'portfolio-not-found', backups: 0 },
  ])('is left alone: $code', (problem) => {
    mount(problem);
    expect(screen.getByRole('alert')).toBeDefined();
    expect(copies()).toBeNull();
  });

  it('has no copies to offer where the program has no name for it', () => {
    mount({ code: 'portfolio-damaged' }, null);
    expect(screen.getByRole('alert').textContent).toContain('The portfolio was not opened');
    expect(copies()).toBeNull();
  });
});
