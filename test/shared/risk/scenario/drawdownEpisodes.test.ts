import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import scenarios from '../../../../assets/reference/scenarios.json';
import { isoDateOf } from '../../../../shared/model/isoDate';
import { InvariantError } from '../../../../shared/result/invariant';
import { maximumDrawdown } from '../../../../shared/risk/drawdown/maximumDrawdown';
import { drawdownEpisodes } from '../../../../shared/risk/scenario/drawdownEpisodes';
import { LAW, returnRows } from '../../../support/laws';
import { hasCompressedOracles, readOracleColumns, readOracleDays } from '../../../support/oracle';
import { expectProblem, obtained } from '../../../support/outcome';

describe('drawdownEpisodes', () => {
  it('gives the fall, its length and its recovery', () => {
    const [episode, ...others] = obtained(drawdownEpisodes(Object.freeze([0.1, -0.2, 0.25]), 0.1));
    expect(others).toEqual([]);
    expect(episode?.drawdown).toBeCloseTo(0.2, 12);
    expect(episode).toMatchObject({ peakIndex: 0, troughIndex: 1, bars: 1, regainedIndex: 2, regainedBars: 1 });
  });

  it('joins a second fall before the peak is regained, and starts anew after it', () => {
    const episodes = obtained(drawdownEpisodes([-0.5, 0.5, -0.5, 2, 1, -0.5, -0.5], 0.1));
    expect(episodes).toMatchObject([
      { drawdown: 0.625, peakIndex: -1, troughIndex: 2, bars: 3, regainedIndex: 3, regainedBars: 1 },
      { drawdown: 0.75, peakIndex: 4, troughIndex: 6, bars: 2, regainedIndex: null, regainedBars: null },
    ]);
  });

  it('leaves out what is shallower than asked, not what is as deep', () => {
    const returns = [-0.5, 1, -0.25, 1];
    expect(obtained(drawdownEpisodes(returns, 0.5))).toHaveLength(1);
    expect(obtained(drawdownEpisodes(returns, 0.51))).toEqual([]);
    expect(obtained(drawdownEpisodes(returns, 0.25))).toHaveLength(2);
    expect(obtained(drawdownEpisodes([0, 0.1, 0], 0.01))).toEqual([]);
  });

  it('has no value without a return or at a gap, and refuses a depth of nothing', () => {
    expectProblem(drawdownEpisodes([], 0.1), { code: 'too-few-observations', have: 0, need: 1 });
    expectProblem(drawdownEpisodes([0.1, Number.NaN], 0.1), { code: 'non-finite-value', index: 1 });
    expect(() => drawdownEpisodes([0.1], 0)).toThrow(InvariantError);
  });

  it('has the maximum drawdown as its deepest fall', () => {
    fc.assert(
      fc.property(returnRows(1), (returns) => {
        const deepest = obtained(drawdownEpisodes(returns, 1e-12)).map(({ drawdown }) => drawdown);
        const { drawdown } = obtained(maximumDrawdown(returns));
        expect(Math.max(0, ...deepest)).toBeCloseTo(drawdown, 11);
      }),
      LAW,
    );
  });
});

describe.runIf(hasCompressedOracles('Russell 2000 closes'))('drawdownEpisodes against the table of episodes', () => {
  it('finds peak, trough, depth, length and recovery of the Russell 2000', () => {
    const file = 'data/prices/yahoo_classic/RUT_1987-2021.csv.xz';
    const closes = readOracleColumns(file).get('Close') ?? [];
    const days = readOracleDays(file);
    const dayOf = (index: number | null) => (index === null ? null : isoDateOf(days[index + 1] ?? Number.NaN));
    const returns = closes.slice(1).map((close, index) => close / (closes[index] ?? Number.NaN) - 1);
    const found = obtained(drawdownEpisodes(returns, 0.1)).map((row) => ({
      peak: dayOf(row.peakIndex),
      trough: dayOf(row.troughIndex),
      drawdown: Math.round(row.drawdown * 1000) / 1000,
      bars: row.bars,
      regained: dayOf(row.regainedIndex),
      regainedBars: row.regainedBars,
    }));
    for (const id of FOUND_BY_THE_RULE) {
      expect(found).toContainEqual(scenarios.episodes.find((row) => row.id === id)?.russell2000);
    }
  });
});

/** Falls from a peak of the whole history; the other rows of the table begin below an earlier peak, or after the file. */
const FOUND_BY_THE_RULE = ['1998', 'dot-com', 'gfc', '2011', '2015-16'];
