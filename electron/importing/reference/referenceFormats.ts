import { companyFacts } from './companyFacts';
import { factorSeries } from './factorSeries';
import { fundamentals } from './fundamentals';
import { fundHoldings } from './fundHoldings';
import { indexMembers } from './indexMembers';
import { macroSeries } from './macroSeries';
import type { ReferenceFormat } from './referenceFormat';

/** Every kind of reference file; the surest one reads a file, the first of two equals. */
export const REFERENCE_FORMATS: readonly ReferenceFormat[] = [
  factorSeries,
  fundamentals,
  fundHoldings,
  companyFacts,
  macroSeries,
  indexMembers,
];
