import { formatValue, type TextFormat } from '../../../shared/messages/formatValue';
import type { RiskReport } from '../../../shared/report/riskReport';

export interface OpenRiskShare {
  readonly symbol: string;
  /** Loss to the stop as a fraction of equity. */
  readonly fraction: number;
  readonly assumed: boolean;
}

/** The holdings that carry most of the open risk, largest first; empty where equity is unknown. */
export function openRiskShares(report: RiskReport, most: number): OpenRiskShare[] {
  const equity = report.totals.equity.value;
  if (equity === null || equity <= 0) return [];
  return report.stops.rows
    .flatMap((row) =>
      row.openRisk.ok
        ? [{ symbol: row.symbol, fraction: row.openRisk.value / equity, assumed: row.openRiskAssumed }]
        : [],
    )
    .sort((left, right) => right.fraction - left.fraction)
    .slice(0, most);
}

/** Where most of the open risk sits, and whether it is measured or assumed. */
export function openRiskCaption(shares: readonly OpenRiskShare[], format: TextFormat): string {
  const first = shares[0];
  if (first === undefined) return 'No open risk can be drawn.';
  const basis = first.assumed ? 'assumed, it has no stop' : 'down to its stop';
  return `${first.symbol} carries the most open risk: ${formatValue(first.fraction, 'fraction', format)} of equity, ${basis}.`;
}
