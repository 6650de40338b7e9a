import { formatValue, type TextFormat } from '../../../shared/messages/formatValue';
import type { RiskMeasures } from '../../../shared/report/riskMeasures';

/** The pair that moves together most closely, in a sentence. */
export function correlationCaption(correlation: RiskMeasures['correlation'], format: TextFormat): string {
  let closest: { row: number; column: number; value: number } | null = null;
  for (const [row, line] of correlation.values.entries())
    for (const [column, value] of line.entries())
      if (column > row && value !== null && (closest === null || value > closest.value))
        closest = { row, column, value };
  if (closest === null) return 'No pair has enough days in common for a correlation.';
  const { row, column, value } = closest;
  const days = correlation.observations[row]?.[column] ?? 0;
  return `${correlation.symbols[row]} and ${correlation.symbols[column]} move together most: ${formatValue(value, 'ratio', format)} over ${days} days. Values of 0.50 and more are tinted.`;
}
