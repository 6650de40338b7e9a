import { describe, expect, it } from 'vitest';
import { pairedObservations } from '../../../../shared/risk/dependence/pairedObservations';

const NONE = Number.NaN;

describe('pairedObservations', () => {
  it('keeps the days both rows have, in order', () => {
    const first = Object.freeze([NONE, 1, 2, NONE, 4]);
    const second = Object.freeze([NONE, 5, NONE, 7, 8]);
    const pairs = pairedObservations(first, second);
    expect([...pairs.first]).toEqual([1, 4]);
    expect([...pairs.second]).toEqual([5, 8]);
  });

  it('is empty when the rows never meet', () => {
    const pairs = pairedObservations([1, NONE], [NONE, 2]);
    expect([pairs.first.length, pairs.second.length]).toEqual([0, 0]);
  });

  it('refuses rows on two calendars', () => {
    expect(() => pairedObservations([1], [1, 2])).toThrow('rows on different calendars');
  });
});
