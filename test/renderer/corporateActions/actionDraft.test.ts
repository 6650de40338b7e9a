import { describe, expect, it } from 'vitest';
import { type ActionDraft, blankDraft, statedAction } from '../../../renderer/features/corporateActions/actionDraft';
import { corporateActionContract } from '../../../shared/contract/corporateActionSchemas';
import { instrument } from '../../shared/model/examplePortfolio';

const BLANK = blankDraft('2026-11-20', instrument('i1', 'AAAA'));
const ON = { effectiveOn: '2026-11-20', instrumentId: 'i1' };

function stated(change: Partial<ActionDraft>) {
  const action = statedAction({ ...BLANK, ...change }, 'i1');
  if (action !== null) corporateActionContract.corporateActionRecord.request.parse({ action, restatePrices: null });
  return action;
}

describe('what is typed of a corporate action', () => {
  it('is no action while something is missing', () => {
    expect(stated({})).toBeNull();
    expect(stated({ newShares: 4, effectiveOn: '2026-02-30' })).toBeNull();
    expect(stated({ newShares: 1, oldShares: 1 })).toBeNull();
    expect(stated({ kind: 'symbol-change', symbol: ' ' })).toBeNull();
    expect(stated({ kind: 'merger' })).toBeNull();
    expect(stated({ kind: 'merger', symbol: 'BBBB', cashPerShare: 3 })).toBeNull();
    expect(stated({ kind: 'merger', sharesPerShare: 2, cashPerShare: 3 })).toBeNull();
    expect(stated({ kind: 'spin-off', symbol: 'SPUN' })).toBeNull();
  });

  it('is a split of the ratio that was typed', () => {
    expect(stated({ newShares: 1.5 })).toEqual({
      kind: 'split',
      ...ON,
      newShares: '1.5',
      oldShares: '1',
      fractions: 'keep',
    });
  });

  it('is a new symbol in capitals, with a name only where one was typed', () => {
    expect(stated({ kind: 'symbol-change', symbol: ' newa ' })).toEqual({
      kind: 'symbol-change',
      ...ON,
      symbol: 'NEWA',
    });
    expect(stated({ kind: 'symbol-change', symbol: 'NEWA', companyName: 'New' })).toMatchObject({
      instrumentName: 'New',
    });
  });

  it('is a merger for shares, for cash, or for both', () => {
    const company = { symbol: 'BBBB', name: '', kind: 'stock' };
    const merger = { kind: 'merger', ...ON };
    expect(stated({ kind: 'merger', cashPerShare: 12.5 })).toEqual({
      ...merger,
      into: null,
      sharesPerShare: null,
      cashPerShare: '12.5',
    });
    expect(stated({ kind: 'merger', symbol: 'bbbb', sharesPerShare: 0.25 })).toEqual({
      ...merger,
      into: company,
      sharesPerShare: '0.25',
      cashPerShare: null,
    });
    expect(stated({ kind: 'merger', symbol: 'BBBB', sharesPerShare: 1, cashPerShare: 2 })).toMatchObject({
      cashPerShare: '2',
    });
  });

  it('is a spin-off, its part of the cost unknown where none was typed', () => {
    expect(stated({ kind: 'spin-off', symbol: 'SPUN', sharesPerShare: 0.25 })).toMatchObject({ costFraction: null });
  });
});
