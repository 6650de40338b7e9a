import type { RefreshState } from '../../../shared/contract/refreshSchemas';
import type { Portfolio } from '../../../shared/model/portfolio';
import { benchmarkOf } from '../../../shared/risk/report/benchmarks';
import { PROVIDERS, type ProviderId } from '../../refresh/providers';
import { stillWithoutPrices } from '../prices/pricePlan';

type RefreshSymbol = RefreshState['symbols'][number];

/** The funds that stand for the two indexes: providers have them, and every plan includes them. */
const USUAL_BENCHMARKS = { russell2000: 'IWM', sp500: 'SPY' } as const;

/**
 * What a refresh would ask for. Nothing but these symbols is ever sent.
 *
 * @param document - The open portfolio.
 * @param provider - Who would be asked; null while switched off.
 * @returns Held instruments with prices of their own, then the two benchmarks; sorted, each symbol once.
 */
export function refreshSymbols(document: Portfolio, provider: ProviderId | null): RefreshSymbol[] {
  const holdings = stillWithoutPrices({ ...document, series: [] }, []);
  const stored = document.series.map(({ symbol }) => symbol).filter((symbol) => benchmarkOf(symbol) !== null);
  const wanted = Object.entries(USUAL_BENCHMARKS)
    .filter(([benchmark]) => !stored.some((symbol) => benchmarkOf(symbol) === benchmark && canAsk(symbol, provider)))
    .map(([, symbol]) => symbol);
  const rowOf = (use: RefreshSymbol['use']) => (symbol: string) => ({
    symbol,
    use,
    lastDate: document.series.find((link) => link.symbol === symbol)?.lastDate ?? null,
    asked: canAsk(symbol, provider),
  });
  const ofHoldings = [...new Set(holdings)].sort();
  const ofBenchmarks = [...new Set([...stored, ...wanted])].filter((symbol) => !ofHoldings.includes(symbol)).sort();
  return [...ofHoldings.map(rowOf('holding')), ...ofBenchmarks.map(rowOf('benchmark'))];
}

/** Whether a provider could have prices under a symbol; the key plays no part in that. */
function canAsk(symbol: string, provider: ProviderId | null): boolean {
  if (provider === null) return false;
  const target = PROVIDERS[provider].target(symbol, { key: '', address: null });
  return target.ok || target.problem.code !== 'refresh-symbol-not-offered';
}
