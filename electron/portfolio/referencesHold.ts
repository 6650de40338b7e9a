import type { Portfolio } from '../../shared/model/portfolio';

/**
 * Whether every reference of a document leads somewhere and nothing that must be unique stands twice: what commands see to
 * one by one, asked of a document that was put together from two.
 */
export function referencesHold(portfolio: Portfolio): boolean {
  const { accounts, instruments, holdings, stops, series, imports, trades = [] } = portfolio;
  const accountIds = new Set(accounts.map(({ id }) => id));
  const instrumentIds = new Set(instruments.map(({ id }) => id));
  const importIds = new Set<string | null>([null, ...imports.map(({ id }) => id)]);
  const holdingIds = new Set(holdings.map(({ id }) => id));
  const lead = [...holdings, ...trades].every(
    ({ accountId, instrumentId, importId }) =>
      accountIds.has(accountId) && instrumentIds.has(instrumentId) && importIds.has(importId),
  );
  const unique = [
    [accountIds, accounts],
    [instrumentIds, instruments],
    [holdingIds, holdings],
    [new Set(imports.map(({ id }) => id)), imports],
    [new Set(trades.map(({ id }) => id)), trades],
    [new Set(accounts.map(({ name }) => name)), accounts],
    [new Set(instruments.map(({ symbol, currency }) => `${currency} ${symbol}`)), instruments],
    [new Set(stops.map(({ holdingId }) => holdingId)), stops],
    [new Set(series.map(({ symbol }) => symbol)), series],
  ] as const;
  return (
    lead &&
    stops.every(({ holdingId }) => holdingIds.has(holdingId)) &&
    unique.every(([names, records]) => names.size === records.length)
  );
}
