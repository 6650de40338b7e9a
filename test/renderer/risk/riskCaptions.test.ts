import { describe, expect, it } from 'vitest';
import { clusteringSentence } from '../../../renderer/features/risk/clusteringSentence';
import { contributionCaption } from '../../../renderer/features/risk/contributionCaption';
import { probabilityText } from '../../../renderer/features/risk/probabilityText';
import type { RiskMeasures } from '../../../shared/report/riskMeasures';
import { sampleReport } from '../../fixtures/renderer/sampleBallast';

const format = { locale: 'en-US', currency: 'USD' };

function contributions(rows: readonly (readonly [string, number, number])[]): RiskMeasures['contributions'] {
  const largest = rows.map(([symbol, weight, share]) => ({ holdingId: symbol, symbol, weight, share }));
  return { largest, others: 0, othersWeight: 0, otherCount: 0, problem: null };
}

describe('the contribution caption', () => {
  it('names who carries most, and the three that do together, past one that dampens', () => {
    const rows = contributions([
      ['HEDGE', -0.2, -0.4],
      ['A', 0.3, 0.6],
      ['B', 0.2, 0.4],
      ['C', 0.1, 0.3],
      ['D', 0.1, 0.1],
    ]);
    expect(contributionCaption(rows, format)).toBe(
      'A carries most: 60.0% of the risk with 30.0% of the value; the 3 that carry most together 130.0% with 60.0%.',
    );
  });

  it('stays with the first where there are fewer than three, and with nothing where none adds to the risk', () => {
    expect(contributionCaption(contributions([['A', 0.3, 1]]), format)).toBe(
      'A carries most: 100.0% of the risk with 30.0% of the value.',
    );
    expect(contributionCaption(contributions([['A', 0.3, -1]]), format)).toBe('No holding adds to the volatility.');
  });
});

describe('a probability', () => {
  it('never reads as impossible', () => {
    expect(probabilityText(2e-20, format)).toBe('under 0.1%');
    expect(probabilityText(0.001, format)).toBe('0.1%');
    expect(probabilityText(0.314, format)).toBe('31.4%');
  });
});

describe('the clustering sentence', () => {
  const textOf = (risk: RiskMeasures) =>
    clusteringSentence(risk, format)
      .map(({ text }) => text)
      .join('');

  const withTest = async (change: object): Promise<RiskMeasures> => {
    const { risk } = await sampleReport();
    const figures = risk.figures.map((one) => (one.measure === 'archTestProbability' ? { ...one, ...change } : one));
    return { ...risk, figures };
  };

  it('says that rough days follow rough days where chance does not explain them', async () => {
    expect(textOf(await withTest({ value: 0.049 }))).toMatch(/^Large moves follow .* chance of 4\.9%\. .*\.$/);
  });

  it('says that chance explains the pattern', async () => {
    expect(textOf(await withTest({ value: 0.05 }))).toBe(
      'No clear clusters: a pattern like this would come by chance alone in 5.0% of cases.',
    );
  });

  it('says why it is unknown, and nothing of a report without the test', async () => {
    const problem = { code: 'too-few-observations', have: 40, need: 500 };
    expect(textOf(await withTest({ value: null, problem }))).toMatch(/unknown\. .*500.*40.*\.$/);
    const { risk } = await sampleReport();
    expect(textOf({ ...risk, figures: [] })).toBe('');
  });
});
