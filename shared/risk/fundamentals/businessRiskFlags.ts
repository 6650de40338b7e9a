import type { FundamentalsReference } from '../../model/fundamentalsReference';
import type { Result } from '../../result/result';
import { accrualsFlag } from './accrualsFlag';
import { analystCoverageFlag } from './analystCoverageFlag';
import { cashRunwayFlag } from './cashRunwayFlag';
import { commercialRealEstateFlag } from './commercialRealEstateFlag';
import type { Company, CompanyFigures } from './companyFigures';
import { currentRatioFlag } from './currentRatioFlag';
import { dilutionFlag } from './dilutionFlag';
import type { FlagReading } from './flagReading';
import { floatingShareFlag } from './floatingShareFlag';
import { interestCoverageFlag } from './interestCoverageFlag';
import { leverageFlag } from './leverageFlag';
import { profitabilityFlag } from './profitabilityFlag';
import { rateShockFlag } from './rateShockFlag';
import { refinancingWallFlag } from './refinancingWallFlag';
import { uninsuredDepositsFlag } from './uninsuredDepositsFlag';

/** Limits of all flags and the rate shock. */
export type FlagLimits = Pick<FundamentalsReference, 'flags' | 'rateShock'>;

interface FlagRow {
  readonly name: string;
  /** A bank's debt and interest are its trade: its own flags stand in for those of other companies. */
  readonly appliesTo: 'all' | 'banks' | 'others';
  readonly read: (figures: CompanyFigures, limits: FlagLimits) => Result<FlagReading>;
}

/** Order of D§7.2. */
const ROWS = [
  { name: 'leverage', appliesTo: 'others', read: (c, { flags }) => leverageFlag(c, flags.leverage) },
  {
    name: 'interestCoverage',
    appliesTo: 'others',
    read: (c, { flags }) => interestCoverageFlag(c, flags.interestCoverage),
  },
  {
    name: 'rateShock',
    appliesTo: 'others',
    read: (c, { flags, rateShock }) => rateShockFlag(c, flags.rateShock, rateShock),
  },
  { name: 'floatingShare', appliesTo: 'others', read: (c, { flags }) => floatingShareFlag(c, flags.floatingShare) },
  {
    name: 'refinancingWall',
    appliesTo: 'others',
    read: (c, { flags }) => refinancingWallFlag(c, { share: flags.refinancingShare, cover: flags.refinancingCover }),
  },
  { name: 'profitability', appliesTo: 'all', read: (c, { flags }) => profitabilityFlag(c, flags.profitability) },
  { name: 'cashRunway', appliesTo: 'others', read: (c, { flags }) => cashRunwayFlag(c, flags.cashRunway) },
  { name: 'currentRatio', appliesTo: 'others', read: (c, { flags }) => currentRatioFlag(c, flags.currentRatio) },
  { name: 'dilution', appliesTo: 'all', read: (c, { flags }) => dilutionFlag(c, flags.dilution) },
  { name: 'analystCoverage', appliesTo: 'all', read: (c, { flags }) => analystCoverageFlag(c, flags.analystCoverage) },
  { name: 'accruals', appliesTo: 'others', read: (c, { flags }) => accrualsFlag(c, flags.accruals) },
  {
    name: 'commercialRealEstate',
    appliesTo: 'banks',
    read: (c, { flags }) => commercialRealEstateFlag(c, flags.commercialRealEstate),
  },
  {
    name: 'uninsuredDeposits',
    appliesTo: 'banks',
    read: (c, { flags }) => uninsuredDepositsFlag(c, flags.uninsuredDeposits),
  },
] as const satisfies readonly FlagRow[];

/** Name of a business-risk flag. */
export type FlagName = (typeof ROWS)[number]['name'];

/** One flag of a company, or why it is not known. */
export interface BusinessRiskFlag {
  readonly name: FlagName;
  readonly reading: Result<FlagReading>;
}

/**
 * Business-risk flags: every warning sign of the accounts that applies to a company of its kind. Answers "what in the
 * accounts deserves a second look?".
 *
 * @param company - Kind and figures; not modified.
 * @param limits - `flags` and `rateShock` of the reference.
 * @returns One row per flag that applies, in a fixed order, each with its reading or problem (`input-missing`,
 *   `input-out-of-range`). Banks have profitability, dilution, analyst coverage, commercial real estate and uninsured
 *   deposits; all others have every flag but the last two. Example: a bank has 5 rows, any other company 11.
 *
 * Method: one pass over a table of measures, O(flags). Source: D§7.2.
 */
export function businessRiskFlags(company: Company, limits: FlagLimits): readonly BusinessRiskFlag[] {
  const left = company.kind === 'bank' ? 'others' : 'banks';
  return ROWS.filter((row) => row.appliesTo !== left).map(({ name, read }) => ({
    name,
    reading: read(company.figures, limits),
  }));
}
