import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compensatedSum } from '../../../../shared/math/compensatedSum';
import type { ClassedPosition } from '../../../../shared/risk/exposure/classExposure';
import { type Constituents, lookThrough } from '../../../../shared/risk/exposure/lookThrough';
import { lookThroughExposure } from '../../../../shared/risk/exposure/lookThroughExposure';
import { LAW } from '../../../support/laws';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const EQUITY = 100_000;
const FACTORS: Readonly<Record<string, number>> = Object.freeze({ IWM: 1, TNA: 3, RWM: -1, M2K: 1 });

function onSmallCaps(symbol: string): Constituents | null {
  const factor = FACTORS[symbol];
  return factor === undefined ? null : { kind: 'classes', factor, classes: { small: 1 } };
}

function opened(holdings: Readonly<Record<string, number>>, constituentsOf = onSmallCaps): readonly ClassedPosition[] {
  return Object.entries(holdings).flatMap(([symbol, valueBase]) =>
    obtained(lookThrough({ symbol, valueBase }, { constituentsOf, maximumDepth: 3 })),
  );
}

/** Two micro contracts short at 3020 are -30,200. */
const F4 = Object.freeze({ IWM: 40_000, TNA: 10_000, RWM: 5_000, M2K: -30_200 });

describe('lookThroughExposure', () => {
  it('gives acceptance row F4', () => {
    const { classes, unknown, total } = obtained(lookThroughExposure(opened(F4), EQUITY));
    expect(classes['small']?.gross).toBeCloseTo(1.052, PRINTED_DECIMALS);
    expect(classes['small']?.net).toBeCloseTo(0.348, PRINTED_DECIMALS);
    expect(classes['small']?.long).toBeCloseTo(0.7, PRINTED_DECIMALS);
    expect(classes['small']?.short).toBeCloseTo(0.352, PRINTED_DECIMALS);
    expect(total).toEqual(classes['small']);
    expect(unknown).toEqual({ gross: 0, net: 0, long: 0, short: 0 });
  });

  it('gives acceptance row F4 through a fund that holds the three funds', () => {
    const wrapped = (symbol: string): Constituents | null => {
      if (symbol !== 'WRAP') return onSmallCaps(symbol);
      const holdings = [
        { symbol: 'IWM', weightFraction: 40 / 55 },
        { symbol: 'TNA', weightFraction: 10 / 55 },
        { symbol: 'RWM', weightFraction: 5 / 55 },
      ];
      return { kind: 'fund', holdings };
    };
    const positions = opened({ WRAP: 55_000, M2K: F4.M2K }, wrapped);
    const { total } = obtained(lookThroughExposure(positions, EQUITY));
    expect(total.gross).toBeCloseTo(1.052, PRINTED_DECIMALS);
    expect(total.net).toBeCloseTo(0.348, PRINTED_DECIMALS);
  });

  it('splits a vector of classes and keeps the rest unknown', () => {
    const positions = Object.freeze([
      Object.freeze({ valueBase: 50_000, factor: -2, classes: Object.freeze({ value: 0.6, growth: 0.3 }) }),
      Object.freeze({ valueBase: 20_000, factor: 1, classes: null }),
    ]);
    const { classes, unknown, total } = obtained(lookThroughExposure(positions, EQUITY));
    expect(classes['value']).toEqual({ gross: 0.6, net: -0.6, long: 0, short: 0.6 });
    expect(classes['growth']?.net).toBeCloseTo(-0.3, 14);
    expect(unknown.long).toBeCloseTo(0.2, 14);
    expect(unknown.short).toBeCloseTo(0.1, 14);
    expect(total.net).toBeCloseTo(-0.8, 14);
  });

  it('needs an equity to stand against', () => {
    for (const equity of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expectProblem(lookThroughExposure([], equity), { code: 'no-equity', equity });
    }
    expect(obtained(lookThroughExposure([], 1))).toEqual({
      classes: {},
      unknown: { gross: 0, net: 0, long: 0, short: 0 },
      total: { gross: 0, net: 0, long: 0, short: 0 },
    });
  });

  it('refuses shares above one', () => {
    const over = [{ valueBase: 1, factor: 1, classes: { small: 0.7, large: 0.4 } }];
    expect(() => lookThroughExposure(over, 1)).toThrow('class shares exceed 1');
  });

  it('adds up: classes and unknown are the total, gross and net', () => {
    const position = fc.record({
      valueBase: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      factor: fc.constantFrom(1, 2, 3, -1, -2, -3),
      classes: fc.option(
        fc.record({
          small: fc.double({ min: 0, max: 0.5, noNaN: true }),
          mid: fc.double({ min: 0, max: 0.5, noNaN: true }),
        }),
      ),
    });
    fc.assert(
      fc.property(fc.array(position, { maxLength: 10 }), (positions) => {
        const { classes, unknown, total } = obtained(lookThroughExposure(positions, 1e6));
        for (const side of ['gross', 'net', 'long', 'short'] as const) {
          const sum = compensatedSum([...Object.values(classes).map((one) => one[side]), unknown[side]]);
          expect(sum).toBeCloseTo(total[side], 10);
        }
      }),
      LAW,
    );
  });
});
