/**
 * Policy minima: how many observations a report wants before it shows a measure as known. The measures themselves compute
 * from their mathematical minimum; below the policy the report says "unknown", with the reason and the count.
 *
 * Unit: daily observations (bars for `spreadBars`, days with a falling benchmark for `downDays`). Source: D§0, minimum data.
 */
export const policyMinima = {
  volatility: 30,
  correlationAndBeta: 60,
  downDays: 30,
  spreadBars: 21,
  valueAtRisk95: 250,
  valueAtRisk99: 500,
  garch: 500,
} as const;
