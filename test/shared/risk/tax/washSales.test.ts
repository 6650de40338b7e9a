import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDateOf } from '../../../../shared/model/isoDate';
import { type TaxLot, taxBasisPerShare } from '../../../../shared/risk/tax/taxLot';
import { washedLots } from '../../../../shared/risk/tax/washedLots';
import { type SoldPart, type WashRules, washSales } from '../../../../shared/risk/tax/washSales';
import { LAW } from '../../../support/laws';
import { obtained } from '../../../support/outcome';
import { taxLot } from '../../../support/taxLots';

const RULES: WashRules = Object.freeze({
  washDays: 30,
  identity: (sold: string, bought: string) =>
    sold === bought ? 'identical' : bought.startsWith('LIKE') ? 'uncertain' : 'different',
});

/** 100 shares of basis 47 sold at 37: a loss of 10 a share. */
const SOLD: SoldPart = Object.freeze({
  lot: taxLot({ id: 'sold', acquired: '2026-01-20', basisPerShare: 47 }),
  quantity: 100,
  pricePerShare: 37,
  sold: '2026-11-20',
});
const REPLACEMENT = taxLot({ id: 'new', acquired: '2026-12-01', quantity: 60, basisPerShare: 37 });

const outcomeOf = (purchases: readonly TaxLot[], sale = SOLD) => obtained(washSales([sale], purchases, RULES))[0];

describe('washSales', () => {
  it('gives acceptance row H2', () => {
    const outcome = outcomeOf([REPLACEMENT]);
    expect(outcome).toMatchObject({ loss: 1000, disallowed: 600, allowed: 400, lostForGood: 0 });
    const [lot] = washedLots([REPLACEMENT], outcome?.matches ?? []);
    expect(lot && taxBasisPerShare(lot)).toBe(47);
  });

  it('tacks the days the sold shares were held', () => {
    expect(outcomeOf([REPLACEMENT])?.matches).toEqual([
      { lotId: 'new', quantity: 60, lossPerShare: 10, holdingStart: '2026-01-31', addedToBasis: true },
    ]);
    const washedTwice = taxLot({ ...REPLACEMENT, holdingStartOverride: '2026-11-01' });
    expect(outcomeOf([washedTwice])?.matches[0]?.holdingStart).toBe('2026-01-01');
    const soldTacked = { ...SOLD, lot: taxLot({ ...SOLD.lot, holdingStartOverride: '2025-11-20' }) };
    expect(outcomeOf([REPLACEMENT], soldTacked)?.matches[0]?.holdingStart).toBe('2025-12-01');
  });

  it('counts purchases on the first and last day of the window and none outside', () => {
    const disallowed = (acquired: string) => outcomeOf([taxLot({ ...REPLACEMENT, acquired })])?.disallowed;
    expect(['2026-10-20', '2026-10-21', '2026-11-20', '2026-12-20', '2026-12-21'].map(disallowed)).toEqual([
      0, 600, 600, 600, 0,
    ]);
  });

  it('never disallows more than the loss, and leaves a gain alone', () => {
    expect(outcomeOf([taxLot({ ...REPLACEMENT, quantity: 250 })])).toMatchObject({ disallowed: 1000, allowed: 0 });
    expect(outcomeOf([REPLACEMENT], { ...SOLD, pricePerShare: 48 })).toEqual({
      loss: 0,
      disallowed: 0,
      allowed: 0,
      lostForGood: 0,
      matches: [],
    });
    expect(outcomeOf([REPLACEMENT], { ...SOLD, pricePerShare: 47 })?.matches).toEqual([]);
  });

  it('does not let the lot that was sold replace itself', () => {
    const recent = taxLot({ id: 'sold', acquired: '2026-11-10', basisPerShare: 47 });
    expect(outcomeOf([recent], { ...SOLD, lot: recent, quantity: 40 })?.disallowed).toBe(0);
  });

  it('takes the oldest purchase first and no share twice', () => {
    const early = taxLot({ id: 'early', acquired: '2026-11-01', quantity: 30, basisPerShare: 40 });
    const second = { ...SOLD, sold: '2026-11-25', quantity: 50, lot: taxLot({ ...SOLD.lot, id: 'other' }) };
    const outcomes = obtained(washSales(Object.freeze([second, SOLD]), Object.freeze([REPLACEMENT, early]), RULES));
    expect(outcomes.map(({ matches }) => matches.map(({ lotId, quantity }) => [lotId, quantity]))).toEqual([
      [],
      [
        ['early', 30],
        ['new', 60],
      ],
    ]);
    expect(outcomes.map(({ disallowed }) => disallowed)).toEqual([0, 900]);
  });

  it('gives what one sale leaves of a purchase to the next', () => {
    const big = taxLot({ ...REPLACEMENT, quantity: 130 });
    const second = { ...SOLD, sold: '2026-11-25', quantity: 50, lot: taxLot({ ...SOLD.lot, id: 'other' }) };
    const outcomes = obtained(washSales([SOLD, second], [big], RULES));
    expect(outcomes.map(({ disallowed }) => disallowed)).toEqual([1000, 300]);
  });

  it('loses the part replaced in a retirement account for good, with a note', () => {
    const retirement = taxLot({ ...REPLACEMENT, id: 'ira', accountKind: 'retirement', quantity: 25 });
    const result = washSales([SOLD], [REPLACEMENT, retirement], RULES);
    expect(obtained(result)[0]).toMatchObject({ disallowed: 850, allowed: 150, lostForGood: 250 });
    expect(result).toHaveProperty('notes', [{ code: 'loss-lost-in-retirement', quantity: 25 }]);
  });

  it('warns once of a pair that is not settled and does not count it', () => {
    const like = (id: string, acquired: string) => taxLot({ ...REPLACEMENT, id, symbol: 'LIKE', acquired });
    const result = washSales([SOLD, SOLD], [like('x', '2026-12-01'), like('y', '2026-12-02')], RULES);
    expect(obtained(result).map(({ disallowed }) => disallowed)).toEqual([0, 0]);
    expect(result).toHaveProperty('notes', [{ code: 'identity-uncertain', symbol: 'ACME', other: 'LIKE' }]);
    expect(washSales([SOLD], [like('x', '2026-12-21')], RULES)).not.toHaveProperty('notes');
    expect(washSales([{ ...SOLD, pricePerShare: 47 }], [like('x', '2026-12-01')], RULES)).not.toHaveProperty('notes');
  });

  it('leaves other things alone', () => {
    const result = washSales([SOLD], [taxLot({ ...REPLACEMENT, symbol: 'BOLT' })], RULES);
    expect(obtained(result)[0]?.disallowed).toBe(0);
    expect(result).not.toHaveProperty('notes');
  });

  it('conserves shares and basis over any run of sales and purchases', () => {
    const day = fc.integer({ min: 20_000, max: 20_080 }).map(isoDateOf);
    const aSale = fc.record({
      sold: day,
      quantity: fc.integer({ min: 1, max: 200 }),
      pricePerShare: fc.integer({ min: 1, max: 60 }),
    });
    const aPurchase = fc.record({
      acquired: day,
      quantity: fc.integer({ min: 1, max: 200 }),
      accountKind: fc.constantFrom('taxable' as const, 'retirement' as const),
    });
    const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
    fc.assert(
      fc.property(fc.array(aSale, { maxLength: 5 }), fc.array(aPurchase, { maxLength: 5 }), (saleRows, rows) => {
        const sales = saleRows.map((row, at) => ({
          ...row,
          lot: taxLot({ id: `s${at}`, acquired: '2020-01-02', quantity: 200, basisPerShare: 47 }),
        }));
        const lots = rows.map((row, at) => taxLot({ id: `p${at}`, ...row }));
        const outcomes = obtained(washSales(sales, lots, RULES));
        for (const { loss, disallowed, allowed, lostForGood } of outcomes) {
          expect(disallowed).toBeLessThanOrEqual(loss + 1e-9);
          expect(lostForGood).toBeLessThanOrEqual(disallowed + 1e-9);
          expect(allowed + disallowed).toBeCloseTo(loss, 9);
        }
        const washed = washedLots(
          lots,
          outcomes.flatMap(({ matches }) => matches),
        );
        const basisOf = (some: readonly TaxLot[]) => total(some.map((lot) => lot.quantity * taxBasisPerShare(lot)));
        expect(total(washed.map(({ quantity }) => quantity))).toBeCloseTo(total(lots.map((lot) => lot.quantity)), 9);
        const moved = total(outcomes.map(({ disallowed, lostForGood }) => disallowed - lostForGood));
        expect(basisOf(washed)).toBeCloseTo(basisOf(lots) + moved, 6);
      }),
      LAW,
    );
  });
});
