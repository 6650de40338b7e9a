import { z } from 'zod';
import { isoDateSchema } from '../model/isoDate';
import { currencySchema } from '../model/portfolio';
import { problemSchema } from '../model/proposal';
import { exposureReportSchema } from './exposureReport';
import { figureSchema } from './figure';
import { holdingRowSchema } from './holdingRow';
import { liquidityReportSchema } from './liquidityReport';
import { riskMeasuresSchema } from './riskMeasures';
import { stopReportSchema } from './stopReport';

/** Version of the report as JSON; a field is only ever added within a version. */
export const REPORT_SCHEMA = 1;

/** Which accounts a report is about. */
export const reportSelectionSchema = z.strictObject({
  /** Null means every account. */
  accountIds: z.array(z.string()).nullable(),
});

/** Everything that is derived from a portfolio and its prices; a field is only ever added within a schema version. */
export const riskReportSchema = z.strictObject({
  schema: z.literal(REPORT_SCHEMA),
  portfolioName: z.string(),
  sample: z.boolean(),
  revision: z.int(),
  selection: z.strictObject({ accountIds: z.array(z.string()).nullable(), label: z.string(), all: z.boolean() }),
  baseCurrency: currencySchema,
  /** The youngest price day among the holdings; null before any price. */
  dataDate: isoDateSchema.nullable(),
  /** Share of gross value whose risk is modelled from history (own or proxied); null with no holdings. */
  coverageFraction: z.number().nullable(),
  /** What is left out of risk figures, by name. */
  excluded: z.array(
    z.strictObject({
      holdingId: z.string(),
      symbol: z.string(),
      fraction: z.number().nullable(),
      problem: problemSchema,
    }),
  ),
  stale: z.array(z.strictObject({ holdingId: z.string(), symbol: z.string(), isoDate: isoDateSchema, days: z.int() })),
  /** Which of the two benchmarks has an imported series. */
  benchmarks: z.strictObject({ russell2000: z.string().nullable(), sp500: z.string().nullable() }),
  totals: z.strictObject({ equity: figureSchema, invested: figureSchema, cash: figureSchema }),
  holdings: z.array(holdingRowSchema),
  exposure: exposureReportSchema,
  risk: riskMeasuresSchema,
  stops: stopReportSchema,
  liquidity: liquidityReportSchema,
});

export type ReportSelection = z.infer<typeof reportSelectionSchema>;
export type RiskReport = z.infer<typeof riskReportSchema>;
