import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packSeries, unpackSeries } from '../../../../electron/service/prices/packedSeries';

const SEED = 20261121;
const price = fc.oneof(
  fc.double({ min: 0, max: 1e12 }),
  fc.integer({ min: 0, max: 5_000_000 }).map((units) => units / 100),
  fc.integer({ min: 0, max: 2 ** 31 }),
  fc.constant(Number.NaN),
  fc.constant(-0),
);

it('gives back every value of a series, to the last bit', () => {
  const column = fc.array(price, { minLength: 8, maxLength: 8 }).map((values) => Float64Array.from(values));
  const law = fc.property(fc.tuple(column, column, column, column, column, column), (columns) => {
    const [open, high, low, close, adjustedClose, volume] = columns;
    const days = Int32Array.of(1, 2, 3, 4, 5, 6, 7, 8);
    const series = { symbol: 'ZZMC', days, open, high, low, close, adjustedClose, volume };
    expect(unpackSeries(packSeries(series))).toEqual(series);
  });
  fc.assert(law, { seed: SEED, numRuns: 500 });
});

it('takes half the memory for prices with two decimals', () => {
  const column = Float64Array.from({ length: 100 }, (_, index) => (index + 1001) / 100);
  const series = { open: column, high: column, low: column, close: column, adjustedClose: column, volume: column };
  const packed = packSeries({ symbol: 'ZZMC', days: new Int32Array(100), ...series });
  expect(packed.columns.every((one) => 'units' in one && one.scale === 100)).toBe(true);
});
