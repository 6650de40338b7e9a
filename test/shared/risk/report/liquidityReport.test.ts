import { describe, expect, it } from 'vitest';
import { sampleVolatility } from '../../../../shared/risk/volatility/sampleVolatility';
import { obtained } from '../../../support/outcome';
import { type Piece, reportOf } from '../../../support/portfolioBuilder';
import { closesOf, randomReturns, seriesOf } from '../../../support/priceBuilder';

/** 100,000 shares of a small company at 10, of which 50,000 trade a day: 10 days at 20 %, in a crisis 26.67. */

const RETURNS = randomReturns(41, 120, 0.02);
const CLOSES = closesOf(10, RETURNS);
const LAST = CLOSES.at(-1) ?? Number.NaN;
const HELD: Piece = { symbol: 'ZZMC', quantity: '100000', cap: 9e8 };
/** Without a range the spread is the class default, so that every number below can be worked by hand. */
const THIN = seriesOf('ZZMC', CLOSES, { volume: 50_000, range: null });
const SPREAD = 0.0025;

function liquidityOf(pieces: readonly Piece[], series = [THIN]) {
  return reportOf({ pieces, series }).liquidity;
}

describe('a holding’s way out', () => {
  const row = liquidityOf([HELD]).rows[0];

  it('takes quantity over participation times volume, in both markets at once', () => {
    expect(row?.normal.daysToLiquidate).toEqual({ ok: true, value: 10 });
    const crisis = row?.crisis.daysToLiquidate;
    expect(crisis?.ok && crisis.value).toBeCloseTo(80 / 3, 12);
  });

  it('costs half the spread and a square-root impact; the crisis triples spread and scales volatility and volume', () => {
    const daily = obtained(sampleVolatility(RETURNS.slice(-60)));
    expect(row?.normal.spread).toMatchObject({
      value: SPREAD,
      notes: [{ code: 'assumed-spread', sizeClass: 'small' }],
    });
    expect(row?.spreadSource).toBe('class-default');
    const normal = row?.normal.exitCost;
    const crisis = row?.crisis.exitCost;
    expect(normal?.ok && normal.value).toBeCloseTo(SPREAD / 2 + daily * Math.sqrt(2), 10);
    expect(crisis?.ok && crisis.value).toBeCloseTo((3 * SPREAD) / 2 + 2.5 * daily * Math.sqrt(2 / 0.75), 10);
  });

  it('is tiered by its worst column', () => {
    expect([row?.normal.tier, row?.crisis.tier]).toEqual(['L4', 'L5']);
    expect(row?.averageDailyDollarVolume.ok).toBe(true);
    const liquid = liquidityOf(
      [{ ...HELD, quantity: '100' }],
      [seriesOf('ZZMC', CLOSES, { volume: 1e7, range: null })],
    );
    expect(liquid.rows[0]?.normal.tier).toBe('L2');
  });

  it('is one order for an instrument held in two accounts', () => {
    const { rows } = liquidityOf([
      { ...HELD, quantity: '40000', account: 'One' },
      { ...HELD, quantity: '60000', account: 'Two' },
    ]);
    expect(rows.map((one) => one.normal.daysToLiquidate)).toEqual([
      { ok: true, value: 10 },
      { ok: true, value: 10 },
    ]);
  });
});

describe('the whole selection', () => {
  it('sells evenly: a tenth a day here, and the crisis is slower than ten days', () => {
    const report = liquidityOf([HELD]);
    expect(report.profile.map(({ day, normal }) => [day, normal])).toEqual([
      [1, 0.1],
      [2, 0.2],
      [3, 0.3],
      [5, 0.5],
      [10, 1],
      [20, 1],
    ]);
    for (const { normal, crisis } of report.profile) expect(crisis).toBeLessThanOrEqual(normal);
    expect(report.normal).toMatchObject({ participationFraction: 0.2, slowHoldings: { value: 0 } });
    expect(report.crisis).toMatchObject({ participationFraction: 0.1, slowHoldings: { value: 1 } });
  });

  it('says what share of traded value it speaks for and lists who has no volume', () => {
    const report = liquidityOf(
      [HELD, { symbol: 'ZZIN', quantity: '1', value: '500000' }, { symbol: 'CASH', kind: 'cash', quantity: '1' }],
      [THIN],
    );
    const traded = 100_000 * LAST;
    expect(report.noVolumeSymbols).toEqual(['ZZIN']);
    expect(report.noVolumeFraction).toBeCloseTo(500_000 / (traded + 500_000), 12);
    expect(report.normal.soldInOneDay).toMatchObject({ value: 0.1 });
    expect(report.normal.soldInOneDay.coverageFraction).toBeCloseTo(traded / (traded + 500_000), 12);
  });

  it('is unknown, not zero, where nothing has a volume', () => {
    const report = liquidityOf([HELD], [seriesOf('ZZMC', CLOSES, { volume: null })]);
    expect(report.profile).toEqual([]);
    expect(report.normal.soldInOneDay).toMatchObject({ value: null, problem: { code: 'nothing-with-volume' } });
    expect(report.normal.slowHoldings.value).toBeNull();
  });

  it('takes a volume of zero for no way out', () => {
    const { rows } = liquidityOf([HELD], [seriesOf('ZZMC', CLOSES, { volume: 0 })]);
    expect(rows[0]?.normal.daysToLiquidate).toEqual({ ok: false, problem: { code: 'no-volume' } });
  });
});
