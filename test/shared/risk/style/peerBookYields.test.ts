import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../shared/result/invariant';
import { fail, ok } from '../../../../shared/result/result';
import { peerBookYields } from '../../../../shared/risk/style/peerBookYields';

const MISSING = fail({ code: 'input-missing', input: 'bookYield' });

function company(bookYield: number | null, peerGroup: string | null) {
  return Object.freeze({ bookYield, peerGroup });
}

describe('peerBookYields', () => {
  it('lets the average of the peers stand in for a negative book value, and says so', () => {
    const rows = [
      company(-0.2, 'oil'),
      company(0.4, 'oil'),
      company(0.8, 'oil'),
      company(9, 'banks'),
      company(-0.1, 'oil'),
    ];
    const average = 0.6000000000000001;
    const assumed = ok(average, [{ code: 'assumed-input', input: 'bookYield', value: average, shareFraction: 1 }]);
    expect(peerBookYields(Object.freeze(rows))).toEqual([assumed, ok(0.4), ok(0.8), ok(9), assumed]);
  });

  it('keeps a book value of 0 and counts it among the peers', () => {
    const [negative, zero] = peerBookYields([company(-0.2, 'oil'), company(0, 'oil'), company(0.5, 'oil')]);
    expect(negative).toMatchObject({ value: 0.25 });
    expect(zero).toEqual(ok(0));
  });

  it('leaves unknown what is unknown or has no peers to stand in', () => {
    const rows = [
      company(null, 'oil'),
      company(0.4, 'oil'),
      company(-1, 'banks'),
      company(-2, 'banks'),
      company(-1, null),
    ];
    expect(peerBookYields(rows)).toEqual([MISSING, ok(0.4), MISSING, MISSING, MISSING]);
    expect(peerBookYields([company(0.3, null), company(-1, null)])).toEqual([ok(0.3), MISSING]);
  });

  it('refuses a peer that is not a number', () => {
    expect(() => peerBookYields([company(Number.POSITIVE_INFINITY, 'oil')])).toThrow(InvariantError);
    expect(() => peerBookYields([company(Number.NaN, 'oil')])).toThrow(InvariantError);
  });
});
