import type { Sample } from '../../electron/service/sample/buildSample';
import { createPreparation } from '../../shared/risk/report/preparation';
import type { ReportInput } from '../../shared/risk/report/reportInput';
import { REFERENCE } from './portfolioBuilder';
import { TODAY } from './priceBuilder';

/** The sample portfolio and its prices as the engine takes them. */
export function sampleInput({ portfolio, series }: Sample): ReportInput {
  const bySymbol = new Map(series.map((one) => [one.symbol, one]));
  return {
    document: portfolio,
    revision: 1,
    selection: { accountIds: null },
    seriesOf: (symbol) => bySymbol.get(symbol) ?? null,
    seriesProblemOf: () => null,
    reference: REFERENCE,
    today: TODAY,
    preparation: createPreparation(),
  };
}
