import { describe, expect, it } from 'vitest';
import { fileProgress } from '../../../renderer/features/imports/fileProgress';

describe('fileProgress', () => {
  it.each(['import', 'prices'] as const)('counts the files of %s', (task) => {
    expect(fileProgress({ task, done: 3, total: 7 })).toEqual({ done: 3, total: 7 });
  });

  it('passes over how far a report is', () => {
    expect(fileProgress({ task: 'report', done: 40, total: 4000 })).toBeNull();
  });
});
