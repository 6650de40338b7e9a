import { describe, expect, it } from 'vitest';
import { mean } from '../../../../shared/math/mean';
import { sampleVariance } from '../../../../shared/math/sampleVariance';
import { maximumDrawdown } from '../../../../shared/risk/drawdown/maximumDrawdown';
import { painIndex } from '../../../../shared/risk/drawdown/painIndex';
import { gaussianValueAtRisk } from '../../../../shared/risk/var/gaussianValueAtRisk';
import { historicalExpectedShortfall } from '../../../../shared/risk/var/historicalExpectedShortfall';
import { historicalValueAtRisk } from '../../../../shared/risk/var/historicalValueAtRisk';
import { annualisedVolatility } from '../../../../shared/risk/volatility/annualisedVolatility';
import { hasSharedMaterial } from '../../../support/notRun';
import { readOracleColumns, readOracleJson } from '../../../support/oracle';
import { expectWithin, obtained } from '../../../support/outcome';

/** Four decimals are printed; most tables cut the rest instead of rounding, which moves a value by up to one unit. */
const ONE_PRINTED_UNIT = 1e-4;

type DocumentedCall = { readonly call: string; readonly result: readonly string[] };

/**
 * The cells of a table that R printed in blocks of columns: row label to cells, in column order. A cell is the last run
 * of numbers on a line that starts with the label.
 */
function printedRow(functionName: string, callPattern: RegExp, label: string): number[] {
  const { functions } = readOracleJson('data/oracle/performanceanalytics_documented_results.json');
  const calls: DocumentedCall[] = functions[functionName];
  const lines = calls.find(({ call }) => callPattern.test(call))?.result ?? [];
  return lines
    .filter((line) => line.trim().startsWith(label))
    .flatMap((line) => line.trim().slice(label.length).trim().split(/\s+/).map(Number));
}

describe.runIf(hasSharedMaterial('PerformanceAnalytics results'))(
  'hedge-fund indexes against PerformanceAnalytics 2.1.0',
  () => {
    function expectRow(printed: readonly number[], measure: (returns: number[]) => number): void {
      const file = readOracleColumns('data/oracle/performanceanalytics/edhec.csv');
      const columns = [...file].filter(([name]) => name !== 'date');
      expect(printed).toHaveLength(columns.length);
      for (const [index, [, returns]] of columns.entries()) {
        expectWithin(measure(returns), printed[index] ?? Number.NaN, ONE_PRINTED_UNIT);
      }
    }

    it('agree on annualised volatility', () => {
      const printed = printedRow('StdDev.annualized', /^sd.annualized\(edhec\)$/, 'Annualized Standard Deviation');
      expectRow(printed, (returns) => obtained(annualisedVolatility(returns, 12)));
    });

    it('agree on historical value at risk, with the sign turned', () => {
      const printed = printedRow('VaR', /method = "historical"/, 'VaR');
      expectRow(printed, (returns) => -obtained(historicalValueAtRisk(returns, 0.95)));
    });

    it('agree on Gaussian value at risk from population moments, with the sign turned', () => {
      const printed = printedRow('VaR', /method = "gaussian"/, 'VaR');
      expectRow(printed, (returns) => {
        const variance = (sampleVariance(returns) * (returns.length - 1)) / returns.length;
        return -gaussianValueAtRisk({ mean: mean(returns), standardDeviation: Math.sqrt(variance) }, 0.95);
      });
    });

    it('agree on historical expected shortfall, with the sign turned', () => {
      const printed = printedRow('table.DownsideRisk', /table.DownsideRisk\(edhec/, 'Historical ES (95%)');
      expectRow(printed, (returns) => -obtained(historicalExpectedShortfall(returns, 0.95)));
    });

    it('agree on maximum drawdown', () => {
      const printed = printedRow('table.DownsideRisk', /table.DownsideRisk\(edhec/, 'Maximum Drawdown');
      expectRow(printed, (returns) => obtained(maximumDrawdown(returns)).drawdown);
    });

    it('agree on the pain index of the 24 months of Bacon', () => {
      const bacon = readOracleColumns('data/oracle/performanceanalytics/portfolio_bacon.csv');
      const returns = bacon.get('portfolio.monthly.return....') ?? [];
      const [printed] = printedRow('PainIndex', /portfolio_bacon/, 'Pain Index');
      expectWithin(obtained(painIndex(returns)), printed ?? Number.NaN, ONE_PRINTED_UNIT);
    });
  },
);
