import { describe, expect, it } from 'vitest';
import { stepAfter, stepBefore, wizardSteps } from '../../../renderer/features/imports/positions/wizardSteps';

const read = { read: 1, asking: 0, toFix: 0, ready: true };
const states = (facts: typeof read, current: Parameters<typeof wizardSteps>[1] = 'files') =>
  wizardSteps(facts, current).map(({ state }) => state);

describe('the steps of an import', () => {
  it('pass over what has nothing to ask, and stay reachable', () => {
    expect(states(read)).toEqual(['open', 'passed', 'passed', 'open', 'open']);
    expect(stepAfter('files', wizardSteps(read, 'files'))).toBe('preview');
    expect(stepBefore('preview', wizardSteps(read, 'preview'))).toBe('files');
    expect(stepBefore('import', wizardSteps(read, 'import'))).toBe('preview');
  });

  it('lead through what only the user can decide', () => {
    const facts = { read: 1, asking: 2, toFix: 3, ready: false };
    expect(states(facts)).toEqual(['open', 'open', 'open', 'open', 'closed']);
    expect(wizardSteps(facts, 'files').map(({ note }) => note)).toEqual([
      undefined,
      '2 to answer',
      '3 to check',
      undefined,
      undefined,
    ]);
    expect(stepAfter('preview', wizardSteps(facts, 'preview'))).toBeNull();
  });

  it('end at the files where none can be read', () => {
    const facts = { read: 0, asking: 0, toFix: 0, ready: false };
    expect(states(facts)).toEqual(['open', 'closed', 'closed', 'closed', 'closed']);
    expect(stepAfter('files', wizardSteps(facts, 'files'))).toBeNull();
    expect(stepBefore('files', wizardSteps(facts, 'files'))).toBeNull();
  });
});
