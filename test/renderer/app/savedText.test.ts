import { describe, expect, it } from 'vitest';
import { savedText } from '../../../renderer/app/savedText';
import type { SavedState } from '../../../shared/contract/schemas';
import { problemSentence } from '../../../shared/messages/problemSentence';

const STATES: readonly SavedState['state'][] = ['saved', 'saving', 'not-saved', 'changed-elsewhere', 'read-only'];

describe('savedText', () => {
  it('says saved for no state but saved', () => {
    const words = STATES.filter((state) => savedText({ state, problem: null, savedAt: 0 }).word === 'Saved');
    expect(words).toEqual(['saved']);
  });

  it('gives the reason where a save failed', () => {
    const problem = { code: 'portfolio-not-saved', systemCode: 'ENOSPC' } as const;
    const { sentence, tone } = savedText({ state: 'not-saved', problem, savedAt: null });
    expect(sentence).toBe(problemSentence(problem, { locale: navigator.language, currency: 'USD' }));
    expect(tone).toBe('problem');
  });

  it('has a sentence for every state', () => {
    for (const state of STATES) expect(savedText({ state, problem: null, savedAt: null }).sentence).toMatch(/\.$/);
  });
});
