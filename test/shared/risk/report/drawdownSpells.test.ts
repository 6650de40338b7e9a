import { describe, expect, it } from 'vitest';
import { epochDay, isoDateOf } from '../../../../shared/model/isoDate';
import { drawdownSpells } from '../../../../shared/risk/report/drawdownSpells';
import { reportOf } from '../../../support/portfolioBuilder';
import { closesOf, seriesOf } from '../../../support/priceBuilder';

const MONTH = 30.436875;

/** One row every 61 days, two months; the first day has no return of its own. */
function rowOf(returns: readonly number[]) {
  const days = Int32Array.from({ length: returns.length + 1 }, (_, at) => epochDay('2024-01-01') + 61 * at);
  return {
    returns: Float64Array.from(returns),
    dayIndexes: Int32Array.from(returns, (_, at) => at + 1),
    calendar: { days, isoDates: Array.from(days, isoDateOf) },
  };
}

describe('drawdownSpells', () => {
  it('dates peak, trough and recovery, deepest first, and counts the months between them', () => {
    const spells = drawdownSpells(rowOf([-0.1, 0.2, -0.5, 0.5, 1]), 5);
    expect(spells).toEqual([
      {
        drawdown: 0.5,
        peak: isoDateOf(epochDay('2024-01-01') + 122),
        trough: isoDateOf(epochDay('2024-01-01') + 183),
        recovery: isoDateOf(epochDay('2024-01-01') + 305),
        monthsToTrough: expect.closeTo(61 / MONTH, 9),
        monthsToRecover: expect.closeTo(122 / MONTH, 9),
        monthsUnderPeak: expect.closeTo(183 / MONTH, 9),
      },
      expect.objectContaining({ drawdown: expect.closeTo(0.1, 12), peak: '2024-01-01', trough: '2024-03-02' }),
    ]);
  });

  it('leaves the recovery open while it has not come, and counts up to the last day', () => {
    expect(drawdownSpells(rowOf([0.1, -0.2, 0.1]), 5)).toEqual([
      expect.objectContaining({
        peak: '2024-03-02',
        trough: '2024-05-02',
        recovery: null,
        monthsToRecover: null,
        monthsUnderPeak: expect.closeTo(122 / MONTH, 9),
      }),
    ]);
  });

  it('lists no more than asked for, and nothing of a row that never fell', () => {
    expect(drawdownSpells(rowOf([-0.1, 0.2, -0.5, 2]), 1)).toHaveLength(1);
    expect(drawdownSpells(rowOf([0.1, 0, 0.2]), 5)).toEqual([]);
    expect(drawdownSpells(rowOf([]), 5)).toEqual([]);
  });

  it('takes the days of a row with holes', () => {
    const whole = rowOf([0, -0.1, 0.2]);
    const [spell] = drawdownSpells({ ...whole, dayIndexes: Int32Array.from([0, 2, 3]) }, 1);
    expect(spell).toMatchObject({ peak: '2024-01-01', trough: '2024-05-02', recovery: '2024-07-02' });
  });
});

describe('the falls of the report', () => {
  const falling = Array.from({ length: 60 }, (_, day) => (day < 30 ? -0.01 : 0.02));
  const index = Array.from({ length: 60 }, (_, day) => (day < 10 ? -0.01 : 0));
  const report = reportOf({
    pieces: [{ symbol: 'ZZA', quantity: '1', cap: 9e8 }],
    series: [seriesOf('ZZA', closesOf(10, falling)), seriesOf('IWM', closesOf(9, index))],
  });

  it('stand beside those of the part and the index over the same days', () => {
    expect(report.risk.deepestFalls.map(({ name }) => name)).toEqual(['portfolio', 'smallSleeve', 'russell2000']);
    expect(report.risk.deepestFalls[0]?.spell).toEqual(report.risk.drawdownSpells[0]);
    expect(report.risk.deepestFalls[2]?.spell).toMatchObject({
      drawdown: expect.closeTo(1 - 0.99 ** 10, 10),
      recovery: null,
    });
  });

  it('begin at the close before the first return', () => {
    expect(report.risk.drawdownSpells[0]).toMatchObject({
      peak: isoDateOf(epochDay(report.risk.days[0] ?? '') - 1),
      trough: report.risk.days[29],
    });
  });

  it('are none without a back-cast', () => {
    const bare = reportOf({ pieces: [{ symbol: 'ZZA', quantity: '1' }] });
    expect(bare.risk).toMatchObject({ drawdownSpells: [], deepestFalls: [], drawdowns: [], rollingVolatility: [] });
  });
});
