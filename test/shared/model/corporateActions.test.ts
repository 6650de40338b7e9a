import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../shared/model/applyCommand';
import { type CorporateAction, corporateActionSchema } from '../../../shared/model/corporateAction';
import { decimalToNumber, ratioOfDecimal, sumDecimals } from '../../../shared/model/decimal';
import {
  type Holding,
  type Lot,
  type Portfolio,
  portfolioSchema,
  type SeriesLink,
} from '../../../shared/model/portfolio';
import { LAW } from '../../support/laws';
import { examplePortfolio, instrument, seriesLink } from './examplePortfolio';

const ON = { effectiveOn: '2026-11-16', instrumentId: 'i1' };
const NO_CASH = { cashHoldingIds: [], cashInstrument: null };

function lot(id: string, quantity: string, costBasis: string | null, acquired: string | null = '2024-03-01'): Lot {
  return { id, acquired, quantity, costBasis };
}

/** The example with lots of known cost in `h1` (100 shares) and `h3` (10.5 shares). */
function withLots(): Portfolio {
  const document = examplePortfolio();
  const lots: Record<string, Partial<Holding>> = {
    h1: { costBasis: '1010', lots: [lot('l1', '60', '600'), lot('l2', '40', '410', '2026-02-02')] },
    h3: { costBasis: '105', lots: [lot('l3', '10.5', '105')] },
  };
  return { ...document, holdings: document.holdings.map((holding) => ({ ...holding, ...lots[holding.id] })) };
}

function applied(document: Portfolio, action: CorporateAction, series: SeriesLink[] = []): Portfolio {
  const result = tried(document, action, series);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function tried(document: Portfolio, action: CorporateAction, series: SeriesLink[] = []) {
  const command = { name: 'recordCorporateAction' as const, recordId: 'c1', recordedOn: '2026-11-20', action, series };
  const result = applyCommand(document, { ...command, action: corporateActionSchema.parse(action) });
  if (result.ok) portfolioSchema.parse(result.value);
  return result;
}

function holdingIn(document: Portfolio, id: string): Holding {
  const holding = document.holdings.find((each) => each.id === id);
  if (holding === undefined) throw new Error(`no holding ${id}`);
  return holding;
}

describe('a split', () => {
  const split = { kind: 'split' as const, ...ON, newShares: '3', oldShares: '1', fractions: 'keep' as const };

  it('multiplies shares, divides prices and stop levels, and leaves the cost alone', () => {
    const document = applied(withLots(), split);
    expect(holdingIn(document, 'h1')).toMatchObject({
      quantity: '300',
      filePrice: '33.416666666667',
      costBasis: '1010',
    });
    expect(holdingIn(document, 'h1').lots).toMatchObject([
      { quantity: '180', costBasis: '600', acquired: '2024-03-01' },
      { quantity: '120', costBasis: '410', acquired: '2026-02-02' },
    ]);
    expect(document.stops.find(({ holdingId }) => holdingId === 'h1')).toMatchObject({
      level: 30,
      highWaterMark: 36.66666667,
      entryPrice: 33.33333333,
      rule: { method: 'fixed-level', level: 30 },
    });
    expect(holdingIn(document, 'h2')).toEqual(holdingIn(withLots(), 'h2'));
  });

  it('pays a fraction out of the last lot, with that part of its cost', () => {
    const document = applied(withLots(), { ...split, newShares: '1', oldShares: '8', fractions: 'paid-out' });
    // 100 / 8 = 12.5: 7.5 and 5 shares; half a share of the lot of 5 that cost 410 is paid out.
    expect(holdingIn(document, 'h1')).toMatchObject({ quantity: '12', costBasis: '969', fileValue: null });
    expect(holdingIn(document, 'h1').lots.map(({ quantity, costBasis }) => [quantity, costBasis])).toEqual([
      ['7.5', '600'],
      ['4.5', '369'],
    ]);
    // 10.5 / 8 = 1.3125
    expect(holdingIn(document, 'h3')).toMatchObject({ quantity: '1', costBasis: '80' });
  });

  it('is on record, with prices that were restated for it', () => {
    const restated = { ...seriesLink('AAAA', 'b'), bars: 4 };
    const document = applied(withLots(), split, [restated]);
    expect(document.series).toEqual([restated]);
    expect(document.corporateActions).toEqual([
      {
        id: 'c1',
        recordedOn: '2026-11-20',
        symbol: 'AAAA',
        kind: 'split',
        ...ON,
        terms: { newShares: '3', oldShares: '1' },
      },
    ]);
  });

  it('and its inverse lead back, to the last digit of shares and cost', () => {
    const ratio = fc.integer({ min: 1, max: 40 }).map(String);
    fc.assert(
      fc.property(ratio, ratio, (newShares, oldShares) => {
        const there = applied(withLots(), { ...split, newShares, oldShares });
        const { corporateActions: _record, ...rest } = there;
        const back = applied(rest as Portfolio, { ...split, newShares: oldShares, oldShares: newShares });
        for (const { id, quantity, costBasis } of withLots().holdings) {
          expect(decimalToNumber(holdingIn(back, id).quantity)).toBeCloseTo(decimalToNumber(quantity), 9);
          expect(holdingIn(back, id).costBasis).toBe(costBasis);
        }
      }),
      LAW,
    );
  });

  it('refuses an instrument or a series the document does not hold, and an id that is taken', () => {
    expect(tried(withLots(), { ...split, instrumentId: 'i9' })).toMatchObject({ problem: { code: 'unknown-id' } });
    expect(tried(withLots(), split, [seriesLink('ZZZZ', 'c')])).toMatchObject({
      problem: { code: 'unknown-id', what: 'series' },
    });
    expect(tried(applied(withLots(), split), split)).toMatchObject({ problem: { code: 'request-invalid' } });
  });
});

describe('a new symbol', () => {
  const change = { kind: 'symbol-change' as const, ...ON, symbol: 'NEWA', instrumentName: 'New A Inc' };

  it('keeps the instrument, its holdings and its prices', () => {
    const document = applied(examplePortfolio(), change);
    expect(document.instruments[0]).toMatchObject({ id: 'i1', symbol: 'NEWA', name: 'New A Inc' });
    expect(document.series[0]).toMatchObject({ symbol: 'NEWA', seriesId: 'a'.repeat(64) });
    expect(document.holdings).toEqual(examplePortfolio().holdings);
    expect(document.corporateActions?.[0]).toMatchObject({ symbol: 'AAAA', terms: { symbol: 'NEWA' } });
  });

  it('leaves prices that stand under the new symbol already', () => {
    const document = { ...examplePortfolio(), series: [seriesLink('AAAA', 'a'), seriesLink('NEWA', 'd')] };
    expect(applied(document, change).series.map(({ symbol }) => symbol)).toEqual(['AAAA', 'NEWA']);
  });

  it('is refused where the symbol is taken', () => {
    expect(tried(examplePortfolio(), { ...change, symbol: 'BBBB' })).toMatchObject({
      problem: { code: 'duplicate-name' },
    });
  });
});

describe('a merger', () => {
  const merger = { kind: 'merger' as const, ...ON, into: null, sharesPerShare: null, cashPerShare: null, ...NO_CASH };
  const NEW = instrument('i4', 'DDDD');
  const CASH = { ...instrument('i5', 'CASH'), kind: 'cash' as const };

  it('for shares carries cost, days and stops over', () => {
    const document = applied(withLots(), { ...merger, into: NEW, sharesPerShare: '0.5' });
    expect(holdingIn(document, 'h1')).toMatchObject({
      instrumentId: 'i4',
      quantity: '50',
      costBasis: '1010',
      filePrice: null,
    });
    expect(holdingIn(document, 'h1').lots).toMatchObject([
      { quantity: '30', costBasis: '600', acquired: '2024-03-01' },
      { quantity: '20', costBasis: '410', acquired: '2026-02-02' },
    ]);
    expect(document.stops.find(({ holdingId }) => holdingId === 'h1')).toMatchObject({ level: 180 });
  });

  it('for cash pays each account once, into the cash it holds or a new one', () => {
    const cashPerShare = '12.34';
    const document = applied(withLots(), {
      ...merger,
      cashPerShare,
      cashHoldingIds: ['m1', 'm2'],
      cashInstrument: CASH,
    });
    expect(document.holdings.map(({ id }) => id)).toEqual(['h2', 'm1', 'm2']);
    expect(holdingIn(document, 'm1')).toMatchObject({
      accountId: 'a1',
      instrumentId: 'i5',
      quantity: '1234',
      fileValue: '1234',
    });
    expect(holdingIn(document, 'm2')).toMatchObject({ accountId: 'a2', quantity: '129.57' });
    expect(document.stops.map(({ holdingId }) => holdingId)).toEqual(['h2']);
  });

  it('adds to cash that is there', () => {
    const document = withLots();
    const purse = { ...holdingIn(document, 'h2'), id: 'h4', instrumentId: 'i5', quantity: '100.5', fileValue: '100.5' };
    const rich = { ...document, instruments: [...document.instruments, CASH], holdings: [...document.holdings, purse] };
    const paid = applied(rich, { ...merger, cashPerShare: '2', cashHoldingIds: ['m2'] });
    expect(holdingIn(paid, 'h4')).toMatchObject({ quantity: '300.5', fileValue: '300.5', costBasis: '300.5' });
    expect(holdingIn(paid, 'm2')).toMatchObject({ quantity: '21' });
  });

  it('for shares and cash leaves the cost unknown and drops the stop', () => {
    const mixed = { ...merger, into: NEW, sharesPerShare: '1', cashPerShare: '3', cashHoldingIds: ['m1', 'm2'] };
    const document = applied(withLots(), { ...mixed, cashInstrument: CASH });
    expect(holdingIn(document, 'h1')).toMatchObject({ instrumentId: 'i4', quantity: '100', costBasis: null });
    expect(holdingIn(document, 'h1').lots.every(({ costBasis }) => costBasis === null)).toBe(true);
    expect(document.stops.map(({ holdingId }) => holdingId)).toEqual(['h2']);
    expect(holdingIn(document, 'm1')).toMatchObject({ quantity: '300' });
  });

  it('is refused when nothing is received, into itself, and without a place for the cash', () => {
    const own = examplePortfolio().instruments[0] ?? NEW;
    expect(tried(withLots(), merger)).toMatchObject({ problem: { code: 'request-invalid', path: 'action.into' } });
    expect(tried(withLots(), { ...merger, into: own, sharesPerShare: '1' })).toMatchObject({
      problem: { code: 'request-invalid' },
    });
    expect(tried(withLots(), { ...merger, into: NEW })).toMatchObject({ problem: { code: 'request-invalid' } });
    expect(tried(withLots(), { ...merger, cashPerShare: '1' })).toMatchObject({
      problem: { path: 'action.cashInstrument' },
    });
    const short = { ...merger, cashPerShare: '1', cashInstrument: CASH, cashHoldingIds: ['m1'] };
    expect(tried(withLots(), short)).toMatchObject({ problem: { path: 'action.cashHoldingIds' } });
  });
});

describe('a spin-off', () => {
  const SPUN = instrument('i4', 'SPUN');
  const spinOff = {
    kind: 'spin-off' as const,
    ...ON,
    spun: SPUN,
    sharesPerShare: '0.25',
    costFraction: 0.2,
    holdingIds: ['s1', 's2'],
  };

  it('gives each holding its new shares, with their part of the cost and the old days', () => {
    const document = applied(withLots(), spinOff);
    expect(holdingIn(document, 'h1')).toMatchObject({ quantity: '100', costBasis: '808', fileValue: null });
    expect(holdingIn(document, 's1')).toMatchObject({
      accountId: 'a1',
      instrumentId: 'i4',
      quantity: '25',
      costBasis: '202',
    });
    expect(holdingIn(document, 's1').lots).toMatchObject([
      { acquired: '2024-03-01', quantity: '15', costBasis: '120' },
      { acquired: '2026-02-02', quantity: '10', costBasis: '82' },
    ]);
    expect(holdingIn(document, 's2')).toMatchObject({ accountId: 'a2', quantity: '2.625', costBasis: '21' });
    expect(document.stops.find(({ holdingId }) => holdingId === 'h1')).toMatchObject({ level: 72 });
  });

  it('conserves the cost whatever the part', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (costFraction) => {
        const document = applied(withLots(), { ...spinOff, costFraction });
        const costs = ['h1', 's1'].map((id) => holdingIn(document, id).costBasis ?? '0');
        expect(sumDecimals(costs)).toBe('1010');
      }),
      LAW,
    );
  });

  it('makes both costs unknown where the part is not known, and keeps the stop', () => {
    const document = applied(withLots(), { ...spinOff, costFraction: null });
    expect([holdingIn(document, 'h1').costBasis, holdingIn(document, 's1').costBasis]).toEqual([null, null]);
    expect(document.stops.find(({ holdingId }) => holdingId === 'h1')).toMatchObject({ level: 90 });
  });

  it('is refused with too few ids, one that is taken or given twice, and out of itself', () => {
    expect(tried(withLots(), { ...spinOff, holdingIds: ['s1'] })).toMatchObject({
      problem: { code: 'request-invalid' },
    });
    expect(tried(withLots(), { ...spinOff, holdingIds: ['s1', 'h2'] })).toMatchObject({
      problem: { code: 'request-invalid' },
    });
    expect(tried(withLots(), { ...spinOff, holdingIds: ['s1', 's1', 's2'] })).toMatchObject({
      problem: { code: 'request-invalid' },
    });
    const own = examplePortfolio().instruments[0] ?? SPUN;
    expect(tried(withLots(), { ...spinOff, spun: own })).toMatchObject({ problem: { path: 'action.spun' } });
  });
});

describe('ratioOfDecimal', () => {
  it('is exact, rounds half away from zero, and keeps the sign', () => {
    expect(ratioOfDecimal('10', '3', '2')).toBe('15');
    expect(ratioOfDecimal('-1', '1', '3')).toBe('-0.333333333333');
    expect(ratioOfDecimal('0.000000000001', '1', '2')).toBe('0.000000000001');
    expect(ratioOfDecimal('-7', '-2', '1')).toBe('14');
    expect(() => ratioOfDecimal('1', '1', '0')).toThrow('ratio to nothing');
  });
});

describe('edits of dated facts', () => {
  it('replace one list at a time and leave nothing behind when taken back', () => {
    const document = examplePortfolio();
    const row = {
      year: 2026,
      rankDay: '2026-04-30',
      effectiveClose: null,
      border: 5e9,
      floor: 1.2e8,
      upper: null,
      lower: null,
    };
    const breakpoints = [{ ...row, status: 'published' as const, unverified: [], source: 'typed' }];
    const edited = applyCommand(document, { name: 'editReference', breakpoints });
    expect(edited.ok && edited.value.referenceEdits).toEqual({ breakpoints, events: null });
    const back = edited.ok ? applyCommand(edited.value, { name: 'editReference', breakpoints: null }) : edited;
    expect(back.ok && back.value).toEqual(document);
    expect(back.ok && 'referenceEdits' in back.value).toBe(false);
  });

  it('keep one rank day that can decide, so that no size class loses its ground', () => {
    const row = {
      year: 2026,
      rankDay: '2026-04-30',
      effectiveClose: null,
      border: 5e9,
      floor: 1.2e8,
      upper: null,
      lower: null,
    };
    const estimate = { ...row, status: 'estimate' as const, unverified: [], source: 'typed' };
    const refused = { ok: false, problem: { code: 'request-invalid', path: 'breakpoints' } };
    const open = { ...estimate, status: 'published' as const, floor: null };
    for (const breakpoints of [[estimate], [open], [estimate, open]])
      expect(applyCommand(examplePortfolio(), { name: 'editReference', breakpoints })).toEqual(refused);
  });
});
