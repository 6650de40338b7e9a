import { describe, expect, it } from 'vitest';
import { type HarvestQuestion, harvestCandidate } from '../../../../shared/risk/tax/harvestCandidate';
import type { WashRules } from '../../../../shared/risk/tax/washSales';
import { obtained } from '../../../support/outcome';
import { TAX, taxLot } from '../../../support/taxLots';

const RULES: WashRules = {
  washDays: 30,
  identity: (sold, bought) => (sold === bought ? 'identical' : bought === 'LIKE' ? 'uncertain' : 'different'),
};
/** 100 shares at 100 that lost 6 a share. */
const QUESTION: HarvestQuestion = Object.freeze({
  lot: taxLot({ basisPerShare: 95, washAdjustmentPerShare: 5 }),
  pricePerShare: 94,
  today: '2026-11-20',
  value: 80,
  purchases: Object.freeze([]),
  pendingReinvestments: Object.freeze(['2026-11-19', '2026-11-20', '2026-12-20', '2026-12-21']),
});
const asked = (change: Partial<HarvestQuestion>) =>
  obtained(harvestCandidate({ ...QUESTION, ...change }, TAX.harvest, RULES));
const bought = (acquired: string, symbol = 'ACME') => ({ purchases: [taxLot({ id: 'drip', acquired, symbol })] });

describe('harvestCandidate', () => {
  it('has no obstacle and shows the first safe day and the reinvestments in the window', () => {
    expect(asked({})).toEqual({
      loss: 600,
      obstacles: [],
      window: { firstDay: '2026-10-21', lastDay: '2026-12-20', firstSafeRebuy: '2026-12-21' },
      reinvestmentsInWindow: ['2026-11-20', '2026-12-20'],
    });
  });

  it('asks for the larger of the least loss and the least fraction of the lot', () => {
    const obstacles = (change: Partial<HarvestQuestion>) => asked(change).obstacles;
    expect(obstacles({ pricePerShare: 95 })).toEqual([]);
    expect(obstacles({ pricePerShare: 95.01 })).toEqual(['loss-too-small']);
    const large = taxLot({ quantity: 1000, basisPerShare: 100 });
    expect(obstacles({ lot: large, pricePerShare: 97 })).toEqual([]);
    expect(obstacles({ lot: large, pricePerShare: 97.01 })).toEqual(['loss-too-small']);
    expect(asked({ pricePerShare: 110 })).toMatchObject({ loss: -1000, obstacles: ['loss-too-small'] });
  });

  it('asks for more than the least value', () => {
    expect(asked({ value: 50 }).obstacles).toEqual(['value-too-small']);
    expect(asked({ value: 50.01 }).obstacles).toEqual([]);
  });

  it('counts purchases of the last 30 days, not the lot itself and not another thing', () => {
    const days = ['2026-10-20', '2026-10-21', '2026-11-20', '2026-11-21'];
    expect(days.map((day) => asked(bought(day)).obstacles)).toEqual([[], ['bought-recently'], ['bought-recently'], []]);
    const own = taxLot({ ...QUESTION.lot, acquired: '2026-11-10' });
    expect(asked({ lot: own, purchases: [own] }).obstacles).toEqual([]);
    expect(asked(bought('2026-11-10', 'BOLT')).obstacles).toEqual([]);
  });

  it('warns once of a purchase that is not settled', () => {
    const [first] = bought('2026-11-10', 'LIKE').purchases;
    const purchases = first === undefined ? [] : [first, taxLot({ ...first, id: 'second' })];
    const result = harvestCandidate({ ...QUESTION, purchases }, TAX.harvest, RULES);
    expect(obtained(result).obstacles).toEqual([]);
    expect(result).toHaveProperty('notes', [{ code: 'identity-uncertain', symbol: 'ACME', other: 'LIKE' }]);
    const other = { ...QUESTION, ...bought('2026-11-10', 'BOLT') };
    expect(harvestCandidate(other, TAX.harvest, RULES)).not.toHaveProperty('notes');
  });

  it('names everything that stands against it', () => {
    const lot = taxLot({ accountKind: 'retirement' });
    expect(asked({ ...bought('2026-11-10'), lot, pricePerShare: 31, value: 0 }).obstacles).toEqual([
      'retirement-account',
      'loss-too-small',
      'bought-recently',
      'value-too-small',
    ]);
  });
});
