import { fail, ok, type Result } from '../../result/result';
import type { CompanyFigures } from './companyFigures';

type FigureName = keyof CompanyFigures;

/** Figures a ratio divides by: 0 would be no company. */
const POSITIVE: readonly FigureName[] = ['totalAssets', 'shareCount', 'shareCountPriorYear', 'regulatoryCapital'];
/** Figures that are amounts or counts and cannot be below 0. */
const NOT_NEGATIVE: readonly FigureName[] = [
  'currentAssets',
  'currentLiabilities',
  'marketValueOfEquity',
  'interestExpense',
  'cash',
  'debt',
  'floatingDebt',
  'debtDueWithinTwoYears',
  'analystCount',
  'commercialRealEstateLoans',
  'deposits',
  'uninsuredDeposits',
];

/**
 * Known figures: those a measure needs, each known and possible. Answers "is everything there to compute this?".
 *
 * @param figures - Figures of one company, null where unknown; not modified.
 * @param names - Those needed, in the order they are looked at; not modified.
 * @returns The named figures as numbers, unit unchanged. Example: debt 260 and cash 30 asked for give both; with cash
 *   null there is a problem. Problems: `input-missing` at the first that is null, NaN or infinite; `input-out-of-range`
 *   at the first below 0 (or at 0, for total assets, share counts and regulatory capital) that cannot be.
 *
 * Method: one pass, O(names). Source: D§0 (unknowns and defaults).
 */
export function knownFigures<Name extends FigureName>(
  figures: Pick<CompanyFigures, Name>,
  names: readonly Name[],
): Result<Readonly<Record<Name, number>>> {
  const known: Partial<Record<Name, number>> = {};
  for (const name of names) {
    const value: number | null = figures[name];
    if (value === null || !Number.isFinite(value)) return fail({ code: 'input-missing', input: name });
    if (!isPossible(name, value)) return fail({ code: 'input-out-of-range', input: name, value });
    known[name] = value;
  }
  return ok(known as Readonly<Record<Name, number>>);
}

function isPossible(name: FigureName, value: number): boolean {
  if (POSITIVE.includes(name)) return value > 0;
  return value >= 0 || !NOT_NEGATIVE.includes(name);
}
