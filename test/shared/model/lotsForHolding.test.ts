import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumDecimals } from '../../../shared/model/decimal';
import { lotsForHolding } from '../../../shared/model/lotsForHolding';
import type { Holding, RecordedTrade } from '../../../shared/model/portfolio';
import { obtained } from '../../support/outcome';
import { holding, trade } from './examplePortfolio';

const held = (quantity: string, facts: Partial<Holding> = {}): Holding => ({
  ...holding('h1', 'a1', 'i1', quantity),
  filePriceDate: '2026-06-30',
  ...facts,
});
const on = (date: string, change: string, facts: Partial<RecordedTrade> = {}): RecordedTrade => ({
  ...trade(`${date} ${change}`, 'a1', 'i1', change),
  date,
  ...facts,
});
const FACTS = { multiplier: 1 };
const lots = (quantity: string, trades: readonly RecordedTrade[], facts: Partial<Holding> = {}) =>
  obtained(lotsForHolding(held(quantity, facts), trades, FACTS)).map((lot) => [
    lot.acquired,
    lot.quantity,
    lot.costBasis,
    lot.tradeId ?? null,
  ]);

describe('lots for a holding', () => {
  it('are those of its trades where they add up to it', () => {
    expect(lots('15', [on('2026-01-02', '10'), on('2026-01-03', '5')])).toEqual([
      ['2026-01-02', '10', '100', '2026-01-02 10'],
      ['2026-01-03', '5', '50', '2026-01-03 5'],
    ]);
  });

  it('begin with what the trades do not explain: no day, and the cost the others leave', () => {
    const trades = [on('2026-01-02', '10')];
    expect(lots('25', trades)).toEqual([
      [null, '15', null, null],
      ['2026-01-02', '10', '100', '2026-01-02 10'],
    ]);
    expect(lots('25', trades, { costBasis: '400' })[0]).toEqual([null, '15', '300', null]);
    expect(lots('25', trades, { costBasis: '90' })[0]).toEqual([null, '15', null, null]);
    const transferred = [on('2026-01-02', '10', { type: 'transfer_in' })];
    expect(lots('25', transferred, { costBasis: '400' }).map(([, , cost]) => cost)).toEqual([null, null]);
  });

  it('sell first what was there before', () => {
    expect(lots('15', [on('2026-01-02', '10'), on('2026-01-03', '-20')])).toEqual([
      [null, '5', null, null],
      ['2026-01-02', '10', '100', '2026-01-02 10'],
    ]);
  });

  it('end with the day of the positions file', () => {
    const trades = [on('2026-01-02', '10'), on('2026-07-01', '5')];
    expect(lots('10', trades)).toHaveLength(1);
    expect(lots('15', trades, { filePriceDate: null })).toHaveLength(2);
  });

  it('are not built where the trades leave more than is held, or sold what was not there', () => {
    const problem = (quantity: string, trades: readonly RecordedTrade[]) => {
      const built = lotsForHolding(held(quantity), trades, FACTS);
      return built.ok ? 'built' : built.problem;
    };
    expect(problem('5', [on('2026-01-02', '10')])).toEqual({ code: 'lots-exceed-holding', traded: '10', held: '5' });
    expect(problem('10', [on('2026-01-02', '-50'), on('2026-02-02', '60')])).toEqual({
      code: 'trades-oversold',
      quantity: '50',
      isoDate: '2026-01-02',
    });
  });

  it('take the rounding of fractional shares into the last lot', () => {
    const trades = [on('2026-01-02', '1.234'), on('2026-01-03', '0.5')];
    expect(lots('1.7342', trades).map(([, quantity]) => quantity)).toEqual(['1.234', '0.5002']);
    expect(lots('1.7331', trades).map(([, quantity]) => quantity)).toEqual(['1.234', '0.4991']);
    expect(lots('1.75', trades)[0]).toEqual([null, '0.016', null, null]);
  });

  it('know of a short position', () => {
    const trades = [on('2026-01-02', '-10', { type: 'sell_short' })];
    expect(lots('-10', trades)).toEqual([['2026-01-02', '-10', '-100', '2026-01-02 -10']]);
    expect(lots('-12', trades)[0]).toEqual([null, '-2', null, null]);
    // What was bought has covered part of what had been sold short before.
    expect(lots('-5', [on('2026-01-02', '10')])).toEqual([[null, '-5', null, null]]);
  });

  it('go through a split the user recorded, also for what was there before', () => {
    const splits = [{ effectiveOn: '2026-02-01', newShares: '4', oldShares: '1' }];
    const trades = [on('2026-01-02', '10'), on('2026-03-02', '5')];
    const built = obtained(lotsForHolding(held('53'), trades, { multiplier: 1, splits }));
    expect(built.map(({ quantity }) => quantity)).toEqual(['8', '40', '5']);
    const later = held('10', { filePriceDate: '2026-01-31' });
    expect(obtained(lotsForHolding(later, trades, { multiplier: 1, splits })).map(({ quantity }) => quantity)).toEqual([
      '10',
    ]);
  });

  it('always add up to what is held, whatever the trades are', () => {
    const change = fc.tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: -9000, max: 9000 }).filter((n) => n !== 0),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.integer({ min: 1, max: 90_000 }), (changes, quantity) => {
        const trades = changes.map(([day, size]) => on(`2026-01-${String(day).padStart(2, '0')}`, String(size / 1000)));
        const holdingOf = held(String(quantity / 1000));
        const built = lotsForHolding(holdingOf, trades, FACTS);
        if (!built.ok || built.value.length === 0) return;
        expect(sumDecimals(built.value.map((lot) => lot.quantity))).toBe(sumDecimals([holdingOf.quantity]));
        expect(built.value.every((lot) => Number(lot.quantity) > 0)).toBe(true);
      }),
    );
  });
});
