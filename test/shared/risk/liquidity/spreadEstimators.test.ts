import { describe, expect, it } from 'vitest';
import { abdiRanaldoSpread } from '../../../../shared/risk/liquidity/abdiRanaldoSpread';
import { amihudIlliquidity } from '../../../../shared/risk/liquidity/amihudIlliquidity';
import { corwinSchultzPair, corwinSchultzSpread } from '../../../../shared/risk/liquidity/corwinSchultzSpread';
import { edgeSpread } from '../../../../shared/risk/liquidity/edgeSpread';
import { rollSpread } from '../../../../shared/risk/liquidity/rollSpread';
import { acceptanceBars, barsOf, bouncingBars, expectUntouched, withValue } from '../../../support/bars';
import { hasSharedMaterial } from '../../../support/notRun';
import { hasCompressedOracles, readOracleColumns, readOracleJson } from '../../../support/oracle';
import { expectProblem, obtained } from '../../../support/outcome';
import { PRINTED_DECIMALS } from '../../../support/samples';

const [bars, bounce] = [acceptanceBars(), bouncingBars()];
const noRange = { ...bars, high: bars.high.map(() => Number.NaN) };
/** The worked table of the oracle folder is printed to 12 decimals. */
const WORKED_DECIMALS = 11;

describe('corwinSchultzSpread', () => {
  it('gives acceptance row C3 for the first pair of days', () => {
    const before = { high: 20.4, low: 19.3, close: 20.1 };
    const pair = corwinSchultzPair(before, { high: 20.6, low: 19.95, close: 20.5 });
    expect(pair.beta).toBeCloseTo(0.0041004308, 10);
    expect(pair.gamma).toBeCloseTo(0.004249212, 10);
    expect(pair.alpha).toBeCloseTo(-0.00277966, PRINTED_DECIMALS);
    expect(pair.spreadFraction).toBeCloseTo(-0.00277966, PRINTED_DECIMALS);
  });

  it('gives acceptance row C4, floored and signed, for both samples', () => {
    const [trading, bouncing] = [obtained(corwinSchultzSpread(bars)), obtained(corwinSchultzSpread(bounce))];
    expect(trading.flooredFraction).toBeCloseTo(0.00430168, PRINTED_DECIMALS);
    expect(trading.signedFraction).toBeCloseTo(-0.00940561, PRINTED_DECIMALS);
    expect(trading.pairs).toBe(9);
    expect(bouncing.flooredFraction).toBeCloseTo(0.01006105, PRINTED_DECIMALS);
    expect(bouncing.signedFraction).toBeCloseTo(0.01006105, PRINTED_DECIMALS);
  });

  it('moves the second day back over a gap down or up, as a second implementation in Python does', () => {
    const down = corwinSchultzPair({ high: 10.2, low: 9.9, close: 10.15 }, { high: 9.8, low: 9.6, close: 9.7 });
    expect(down.gamma).toBeCloseTo(0.0008911994088162, 15);
    expect(down.spreadFraction).toBeCloseTo(0.0155197879195878, 13);
    const up = corwinSchultzPair({ high: 10.2, low: 9.9, close: 9.95 }, { high: 10.6, low: 10.4, close: 10.5 });
    expect(up.spreadFraction).toBeCloseTo(0.0134212982092528, 13);
    const slightly = corwinSchultzPair({ high: 10.2, low: 9.9, close: 10.15 }, { high: 10.05, low: 9.3, close: 9.7 });
    expect(slightly.spreadFraction).toBeCloseTo(0.0015281487757953, 13);
  });

  it('leaves out pairs with a missing bar, and fails without any pair or on a bad bar', () => {
    expect(obtained(corwinSchultzSpread(withValue(bars, 'high', 4, Number.NaN))).pairs).toBe(7);
    expectProblem(corwinSchultzSpread(noRange), { code: 'no-price-range' });
    expectProblem(corwinSchultzSpread(withValue(bars, 'low', 4, 0)), { code: 'non-positive-price', index: 4 });
    expectUntouched(bars, (input) => corwinSchultzSpread(input));
  });
});

describe('abdiRanaldoSpread', () => {
  it('gives acceptance row C5, pooled and by pairs, for both samples', () => {
    const [trading, bouncing] = [obtained(abdiRanaldoSpread(bars)), obtained(abdiRanaldoSpread(bounce))];
    expect(trading.pooledFraction).toBe(0);
    expect(trading.pairwiseFraction).toBeCloseTo(0.00428757, PRINTED_DECIMALS);
    expect(bouncing.pooledFraction).toBeCloseTo(0.01203672, PRINTED_DECIMALS);
    expect(bouncing.pairwiseFraction).toBeCloseTo(0.01160587, PRINTED_DECIMALS);
  });

  it('fails without any pair and on a bad bar', () => {
    expectProblem(abdiRanaldoSpread(noRange), { code: 'no-price-range' });
    expectProblem(abdiRanaldoSpread(withValue(bars, 'close', 4, 0)), { code: 'non-positive-price', index: 4 });
    expectUntouched(bars, (input) => abdiRanaldoSpread(input));
  });
});

describe('rollSpread', () => {
  it('gives acceptance row C6 for both samples', () => {
    const [trading, bouncing] = [obtained(rollSpread(bars.close)), obtained(rollSpread(bounce.close))];
    expect(trading.serialCovariance).toBeCloseTo(0.0000190227, 10);
    expect(trading.spreadFraction).toBe(0);
    expect(bouncing.serialCovariance).toBeCloseTo(-0.0001665249, 10);
    expect(bouncing.spreadFraction).toBeCloseTo(0.02580891, PRINTED_DECIMALS);
  });

  it('needs four closes, each a price', () => {
    expectProblem(rollSpread(Float64Array.of(1, 2, 1)), { code: 'too-few-observations', have: 3, need: 4 });
    expect(rollSpread(Float64Array.of(1, 2, 1, 2)).ok).toBe(true);
    expectProblem(rollSpread(Float64Array.of(1, 2, 0, 2)), { code: 'non-positive-price', index: 2 });
    expectProblem(rollSpread(Float64Array.of(1, 2, 1, Number.NaN)), { code: 'non-finite-value', index: 3 });
  });
});

describe('amihudIlliquidity', () => {
  it('gives acceptance row C7', () => {
    expect(obtained(amihudIlliquidity(bars))).toBeCloseTo(0.00501678, PRINTED_DECIMALS);
    expectUntouched(bars, (input) => amihudIlliquidity(input));
  });

  it('leaves out days without volume', () => {
    const quiet = { close: Float64Array.of(10, 11, 12.1), volume: Float64Array.of(5, 0, 100) };
    expect(obtained(amihudIlliquidity(quiet))).toBeCloseTo((0.1 / 1210) * 1e6, 8);
  });

  it('says why there is none', () => {
    const [close, volume] = [Float64Array.of(10, 11), Float64Array.of(5, Number.NaN)];
    expectProblem(amihudIlliquidity({ close, volume }), { code: 'no-volume' });
    expectProblem(amihudIlliquidity({ close, volume: volume.subarray(1) }), {
      code: 'lengths-differ',
      first: 2,
      second: 1,
    });
    expectProblem(amihudIlliquidity({ close: Float64Array.of(10, -1), volume }), {
      code: 'non-positive-price',
      index: 1,
    });
    expectProblem(amihudIlliquidity({ close, volume: Float64Array.of(5, -5) }), {
      code: 'bad-bar',
      index: 1,
      rule: 'negative-volume',
    });
  });
});

describe('edgeSpread', () => {
  it('gives acceptance row C8 for both samples', () => {
    expect(obtained(edgeSpread(bars))).toBeCloseTo(-0.00804346, PRINTED_DECIMALS);
    expect(obtained(edgeSpread(bounce))).toBeCloseTo(0.00682981, PRINTED_DECIMALS);
    expectUntouched(bars, (input) => edgeSpread(input));
  });

  it('counts days that stand still and prices at the end of their range as a second implementation does', () => {
    const thin = barsOf([
      [10, 10.2, 9.9, 10.1],
      [10.1, 10.1, 10.1, 10.1],
      [10.3, 10.3, 10.3, 10.3],
      [10.3, 10.5, 10.2, 10.2],
      [10.2, 10.2, 10, 10.1],
      [10, 10.3, 10, 10.3],
      [10.2, 10.4, 10.1, 10.25],
      [10.25, 10.25, 10.25, 10.25],
      [10.25, 10.3, 10.15, 10.2],
      [10.22, 10.35, 10.18, 10.3],
    ]);
    expect(obtained(edgeSpread(thin))).toBeCloseTo(0.01140085064119608, 12);
  });

  it('takes the plain mean of its two moments where neither varies', () => {
    const swing = barsOf([
      [1, 2, 1, 1],
      [2, 2, 1, 2],
      [1, 2, 1, 1],
    ]);
    expect(obtained(edgeSpread(swing))).toBeCloseTo(Math.sqrt(3) * Math.LN2, 12);
  });

  it('has no estimate where only the opens, or only the closes, lie inside their range', () => {
    const [one, two, three] = [10.1, 10.2, 10.3].map((price) => [price, price, price, price]);
    const traded = [10, 11, 9, 10.05];
    if (one === undefined || two === undefined || three === undefined) throw new Error('three prices');
    expectProblem(edgeSpread(barsOf([traded, one, two, three])), { code: 'no-estimate' });
    expectProblem(edgeSpread(barsOf([one, two, three, traded])), { code: 'no-estimate' });
  });

  it('has no estimate where no open or close lies inside its range', () => {
    const stuck = barsOf([
      [18.21, 18.21, 17.61, 17.61],
      [17.61, 17.61, 17.61, 17.61],
      [17.61, 17.61, 17.61, 17.61],
    ]);
    expectProblem(edgeSpread(stuck), { code: 'no-estimate' });
  });

  it('has no estimate from a single day that moved', () => {
    const stopped = barsOf([
      [10, 11, 9, 10],
      [10.2, 11, 9.5, 10.1],
      [10.1, 10.1, 10.1, 10.1],
    ]);
    expectProblem(edgeSpread(stopped), { code: 'no-estimate' });
  });

  it('needs two pairs of complete bars', () => {
    const { open, high, low, close } = bars;
    const two = { open: open.subarray(8), high: high.subarray(8), low: low.subarray(8), close: close.subarray(8) };
    expectProblem(edgeSpread(two), { code: 'too-few-observations', have: 1, need: 2 });
    expectProblem(edgeSpread(withValue(bars, 'high', 4, 1)), { code: 'bad-bar', index: 4, rule: 'high-below-low' });
  });
});

describe.runIf(hasCompressedOracles('EDGE against its authors'))('edgeSpread and its oracle', () => {
  it("equals the authors' test vectors on 10000 bars and on the first ten, signed", () => {
    const columns = readOracleColumns('data/oracle/spread/edge_ohlc.csv.xz');
    const expected = readOracleJson('data/oracle/spread/edge_expected.json');
    const [open, high, low, close] = ['Open', 'High', 'Low', 'Close'].map((name) =>
      Float64Array.from(columns.get(name) ?? []),
    );
    if (open === undefined || high === undefined || low === undefined || close === undefined) {
      throw new Error('no such columns');
    }
    expect(close).toHaveLength(10_000);
    expect(Math.abs(obtained(edgeSpread({ open, high, low, close })))).toBeCloseTo(expected.full_sample, 13);
    const ten = [open, high, low, close].map((column) => column.subarray(0, 10));
    const [open10 = open, high10 = high, low10 = low, close10 = close] = ten;
    const firstTen = edgeSpread({ open: open10, high: high10, low: low10, close: close10 });
    expect(obtained(firstTen)).toBeCloseTo(expected.first_10_rows_signed, 13);
  });
});

describe.runIf(hasSharedMaterial('Corwin-Schultz worked table'))('corwinSchultzPair and its oracle', () => {
  // On the other pairs the table shifts the second day in price, the reference implementation (and D§5.2) in log price.
  it('equals the worked table on the pair without an overnight gap', () => {
    const table: {
      rows: [number, number, number][];
      pairs: { overnight_adjustment: number; beta: number; gamma: number; alpha: number; spread: number }[];
    } = readOracleJson('data/oracle/spread/corwin_schultz_worked.json');
    const [before, after] = table.rows.map(([high, low, close]) => ({ high, low, close }));
    const [expected] = table.pairs;
    if (before === undefined || after === undefined || expected === undefined) throw new Error('no such pair');
    expect(expected.overnight_adjustment).toBe(0);
    const pair = corwinSchultzPair(before, after);
    expect(pair.beta).toBeCloseTo(expected.beta, WORKED_DECIMALS);
    expect(pair.gamma).toBeCloseTo(expected.gamma, WORKED_DECIMALS);
    expect(pair.alpha).toBeCloseTo(expected.alpha, WORKED_DECIMALS);
    expect(pair.spreadFraction).toBeCloseTo(expected.spread, WORKED_DECIMALS);
  });
});
