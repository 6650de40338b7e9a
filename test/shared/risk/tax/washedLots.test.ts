import { describe, expect, it } from 'vitest';
import { washedLots } from '../../../../shared/risk/tax/washedLots';
import { taxLot } from '../../../support/taxLots';

const MATCH = Object.freeze({
  lotId: 'lot-1',
  quantity: 60,
  lossPerShare: 10,
  holdingStart: '2024-01-01',
  addedToBasis: true,
});

describe('washedLots', () => {
  it('splits a lot into one part per match and the rest', () => {
    const lot = taxLot({ washAdjustmentPerShare: 1 });
    expect(washedLots(Object.freeze([lot]), [MATCH, { ...MATCH, quantity: 15, lossPerShare: 3 }])).toEqual([
      { ...lot, id: 'lot-1~1', quantity: 60, washAdjustmentPerShare: 11, holdingStartOverride: '2024-01-01' },
      { ...lot, id: 'lot-1~2', quantity: 15, washAdjustmentPerShare: 4, holdingStartOverride: '2024-01-01' },
      { ...lot, quantity: 25 },
    ]);
  });

  it('leaves no rest of a lot that replaces with all its shares', () => {
    expect(washedLots([taxLot()], [{ ...MATCH, quantity: 100 }]).map(({ quantity }) => quantity)).toEqual([100]);
    const tenths = washedLots(
      [taxLot({ quantity: 0.3 })],
      [
        { ...MATCH, quantity: 0.2 },
        { ...MATCH, quantity: 0.1 },
      ],
    );
    expect(tenths).toHaveLength(2);
  });

  it('leaves lots without a match and lots of retirement accounts as they are', () => {
    const lots = [taxLot(), taxLot({ id: 'lot-2' })];
    expect(washedLots(lots, [{ ...MATCH, addedToBasis: false }])).toEqual(lots);
    expect(washedLots(lots, [{ ...MATCH, lotId: 'lot-2' }])[0]).toEqual(lots[0]);
  });

  it('refuses more replacement shares than the lot holds', () => {
    expect(() => washedLots([taxLot()], [MATCH, MATCH])).toThrow(/more replacement shares/);
  });
});
