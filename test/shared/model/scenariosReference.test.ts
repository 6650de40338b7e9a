import { describe, expect, it } from 'vitest';
import scenarios from '../../../assets/reference/scenarios.json';
import { scenarioSeriesSchema, scenariosReferenceSchema } from '../../../shared/model/scenariosReference';

const table = scenariosReferenceSchema.parse(scenarios);
const [episode = scenarios.episodes[0]] = scenarios.episodes;
const withFall = (change: object) => ({
  ...scenarios,
  episodes: [{ ...episode, russell2000: { ...episode?.russell2000, ...change } }, ...scenarios.episodes.slice(1)],
});

describe('the shipped scenarios', () => {
  it('hold the fourteen episodes, nine shock vectors, nine rebounds and six stated scenarios', () => {
    expect(table.episodes.map(({ id }) => id)).toEqual([
      '1990',
      '1998',
      'dot-com',
      'gfc',
      '2010',
      '2011',
      '2015-16',
      '2018-q4',
      'covid',
      '2021-23',
      'regional-banks',
      'august-2024',
      'tariffs',
      'early-2026',
    ]);
    expect(table.shocks).toHaveLength(9);
    expect(table.rebounds).toHaveLength(9);
    expect(table.parametric).toHaveLength(6);
  });

  it('say of every row when it was true and where it was read', () => {
    const rows = [table, ...table.episodes, ...table.shocks, ...table.rebounds, ...table.parametric];
    expect(rows.every(({ asOf, source }) => asOf.startsWith('2026-') && source.length > 20)).toBe(true);
  });

  it('hold the episodes of the domain reference', () => {
    expect(table.episodes.find(({ id }) => id === 'gfc')).toMatchObject({
      russell2000: { peak: '2007-07-13', trough: '2009-03-09', drawdown: 0.599, bars: 416, regainedBars: 539 },
      sp500: { peak: '2007-10-09', drawdown: 0.568, bars: null, regained: '2013-03-28', regainedBars: 1021 },
      volatilityIndex: { start: 16.1, highest: 80.9 },
      creditSpread: { low: 0.0381, high: 0.2182 },
      tenYearYield: { peak: 0.0465, trough: 0.0286 },
    });
    expect(table.episodes[0]).toMatchObject({ creditSpread: null, tenYearYield: null });
    const deeper = table.episodes.filter(({ russell2000, sp500 }) => russell2000.drawdown < sp500.drawdown);
    expect(deeper.map(({ id }) => id)).toEqual(['dot-com']);
  });

  it('hold a cell for every series, null where it was not recorded and never 0', () => {
    for (const { shocks } of table.shocks) {
      expect(Object.keys(shocks).sort()).toEqual([...scenarioSeriesSchema.options].sort());
      expect(Object.values(shocks)).not.toContain(0);
    }
    const missing = table.shocks.filter(({ shocks }) => shocks.XLC === null && shocks.XLRE === null);
    expect(missing.map(({ id }) => id)).toEqual(['dot-com', 'gfc', '2011', '2015-16']);
    const total = table.shocks
      .flatMap(({ shocks }) => Object.values(shocks))
      .reduce<number>((sum, x) => sum + (x ?? 0), 0);
    expect(total).toBeCloseTo(-26.566, 9);
  });

  it('hold the rebounds and the stated scenarios', () => {
    expect(table.rebounds.find(({ episode: id }) => id === 'covid')).toMatchObject({
      russell2000: { after126Bars: 0.48, after252Bars: 1.18 },
      sp500: { after126Bars: 0.47, after252Bars: 0.75 },
    });
    expect(table.parametric.map(({ shocks }) => [shocks.russell2000, shocks.sp500])).toEqual([
      [-0.08, null],
      [-0.3, -0.2],
      [-0.55, -0.45],
      [-0.25, -0.16],
      [null, null],
      [0.15, 0],
    ]);
    expect(table.parametric[0]?.rateShift).toBe(0.02);
    expect(table.parametric[3]?.creditSpreadShift).toBe(0.05);
    expect(table.parametric[4]?.liquidity).toBe('severe');
  });

  it('hold the tilt, the substitutes and a fund for every sector', () => {
    expect(table.sectorTilt).toBe(0.5);
    expect(table.substitutes).toEqual({
      XLC: [
        { series: 'XLK', weight: 0.5 },
        { series: 'XLY', weight: 0.5 },
      ],
      XLRE: [{ series: 'XLF', weight: 1 }],
    });
    expect(new Set(Object.values(table.sectorSeries)).size).toBe(11);
    expect(table.sectorSeries['Real Estate']).toBe('XLRE');
  });
});

describe('scenariosReferenceSchema', () => {
  const isRead = (value: unknown) => scenariosReferenceSchema.safeParse(value).success;

  it('refuses a fall whose dates are out of order', () => {
    expect(isRead(withFall({}))).toBe(true);
    expect(isRead(withFall({ trough: '1990-06-15' }))).toBe(false);
    expect(isRead(withFall({ regained: '1990-10-30' }))).toBe(false);
  });

  it('refuses a drawdown of another sign and a fall below the whole', () => {
    expect(isRead(withFall({ drawdown: -0.3 }))).toBe(false);
    const [first = scenarios.shocks[0], ...others] = scenarios.shocks;
    const shocks = (russell2000: number) => ({
      ...scenarios,
      shocks: [{ ...first, shocks: { ...first?.shocks, russell2000 } }, ...others],
    });
    expect(isRead(shocks(-1))).toBe(true);
    expect(isRead(shocks(-1.01))).toBe(false);
  });

  it('refuses a row of an episode that is not in the table', () => {
    const [shock] = scenarios.shocks;
    const [rebound] = scenarios.rebounds;
    expect(isRead({ ...scenarios, shocks: [{ ...shock, episode: 'never' }] })).toBe(false);
    expect(isRead({ ...scenarios, rebounds: [{ ...rebound, episode: 'never' }] })).toBe(false);
  });
});
