import { REPORT_SCHEMA, type RiskReport } from '../../report/riskReport';
import { exposureReport } from './exposureReport';
import { type History, historyOf } from './history';
import { holdingRows, staleDays } from './holdingRows';
import { liquidityReport } from './liquidityReport';
import { positionsOf } from './position';
import type { ReportInput } from './reportInput';
import { portfolioCast } from './riskContributions';
import { modelledCoverage, riskMeasures } from './riskMeasures';
import { stopReport } from './stopReport';
import { equityFraction, type Totals, totalsFigures, totalsOf } from './totals';

/**
 * The whole risk report of a selection of accounts: what every page shows and the command line prints.
 *
 * @param input - Document, prices, reference tables, selection and day.
 * @returns The report of schema 1. Never throws for user data: what cannot be computed carries its reason, what is left
 *   out is listed by name. Pure: the same input gives the same report to the last bit on one engine.
 *
 * Cost: what prices alone decide is prepared once and kept in `input.preparation`; a report on prepared prices is a
 * weighted sum of rows, O(holdings x days). Source: product.md §7, D§0.
 */
export function createRiskReport(input: ReportInput): RiskReport {
  const positions = positionsOf(input);
  const totals = totalsOf(positions);
  const history = historyOf(positions, input);
  const stops = stopReport(positions, totals, input);
  const liquidity = liquidityReport(positions, totals, input);
  const portfolio = portfolioCast(history, totals, input);
  const coverageFraction = modelledCoverage(history);
  return {
    schema: REPORT_SCHEMA,
    portfolioName: input.document.name,
    sample: input.document.sample,
    revision: input.revision,
    selection: selectionLine(input),
    baseCurrency: input.document.baseCurrency,
    dataDate: totals.dataDate,
    coverageFraction,
    excluded: excludedRows(history, totals),
    stale: staleRows(history, totals),
    benchmarks: {
      russell2000: history.benchmarks.russell2000?.symbol ?? null,
      sp500: history.benchmarks.sp500?.symbol ?? null,
    },
    totals: totalsFigures(positions, totals),
    holdings: holdingRows(
      {
        history,
        totals,
        portfolio,
        stops: new Map(stops.rows.map((row) => [row.holdingId, row])),
        liquidity: new Map(liquidity.rows.map((row) => [row.holdingId, row])),
      },
      input,
    ),
    exposure: exposureReport(positions, totals, input),
    risk: riskMeasures(history, portfolio, coverageFraction, input),
    stops,
    liquidity,
  };
}

function selectionLine(input: ReportInput): RiskReport['selection'] {
  const { accounts } = input.document;
  const chosen = input.selection.accountIds;
  const all = chosen === null || accounts.every((account) => chosen.includes(account.id));
  const names = accounts.filter((account) => chosen?.includes(account.id) ?? true).map((account) => account.name);
  return { accountIds: chosen, all, label: all ? 'All accounts' : names.join(', ') };
}

function excludedRows(history: History, totals: Totals): RiskReport['excluded'] {
  return history.positions.flatMap(({ position, treatment, problem }) => {
    if (treatment !== 'excluded' || problem === null) return [];
    const fraction = equityFraction(position.value, totals);
    return [
      {
        holdingId: position.holding.id,
        symbol: position.instrument.symbol,
        fraction: fraction.ok ? fraction.value : null,
        problem,
      },
    ];
  });
}

function staleRows(history: History, totals: Totals): RiskReport['stale'] {
  return history.positions.flatMap(({ position }) => {
    const days = staleDays(position, totals);
    if (days === null || days <= 0 || position.priceDate === null) return [];
    return [{ holdingId: position.holding.id, symbol: position.instrument.symbol, isoDate: position.priceDate, days }];
  });
}
