import { describe, expect, it } from 'vitest';
import { minimumTaxOrder } from '../../../../shared/risk/tax/minimumTaxOrder';
import type { TaxLot } from '../../../../shared/risk/tax/taxLot';
import { taxLot } from '../../../support/taxLots';

const SALE = { pricePerShare: 38, sold: '2026-11-20' };
const OLD = '2024-03-01';
const NEW = '2026-05-20';
const lot = (id: string, acquired: string, basisPerShare: number) => taxLot({ id, acquired, basisPerShare });
const ids = (lots: readonly TaxLot[]) => minimumTaxOrder(lots, SALE).map(({ id }) => id);

describe('minimumTaxOrder', () => {
  it('puts short-term losses, long-term losses, long-term gains and short-term gains in that order', () => {
    const lots = [lot('SG', NEW, 37), lot('LG', OLD, 20), lot('LL', OLD, 60), lot('SL', NEW, 39)];
    expect(ids(Object.freeze(lots) as TaxLot[])).toEqual(['SL', 'LL', 'LG', 'SG']);
  });

  it('goes from the largest loss to the largest gain inside a group', () => {
    expect(ids([lot('less', NEW, 40), lot('more', NEW, 50)])).toEqual(['more', 'less']);
    expect(ids([lot('more', OLD, 20), lot('less', OLD, 30)])).toEqual(['less', 'more']);
  });

  it('counts no gain as a gain, and keeps the order of lots that tie', () => {
    expect(ids([lot('none', NEW, 38), lot('gain', OLD, 30), lot('loss', OLD, 39)])).toEqual(['loss', 'gain', 'none']);
    expect(ids([lot('first', OLD, 30), lot('second', OLD, 30)])).toEqual(['first', 'second']);
  });
});
