import type { FlagRule } from '../../model/fundamentalsReference';
import { mapResult, type Result } from '../../result/result';
import type { CompanyFigures } from './companyFigures';
import { type FlagReading, flagReading } from './flagReading';
import { knownFigures } from './knownFigures';
import { partOfWhole } from './partOfWhole';

/** Free cash flow is known per year and the wall is what falls due in two. */
const YEARS = 2;

/**
 * Refinancing wall flag: the debt that falls due within 24 months, against all debt and against the cash that could
 * repay it. Answers "how much must be refinanced soon, and could the company repay it instead?".
 *
 * @param figures - Debt, debt due within 24 months, cash and free cash flow per year, one currency; not modified.
 * @param rules - `share`: limits of the share of debt; `cover`: limits of debt due over cash and two years of free cash
 *   flow (`flags.refinancingShare` and `flags.refinancingCover` of the reference).
 * @returns Share of the debt due, fraction, and the worse of both colours; red where debt is due and neither cash nor
 *   free cash flow is there to repay any of it; no figure and no flag without debt. Example: 30 due of 100 with
 *   cash 10 and free cash flow 5 give 0.3, amber by the share and, at 1.5 times the means, by the cover. Problems:
 *   `input-missing`, `input-out-of-range` of `partOfWhole` and `knownFigures`.
 *
 * Method: `due / debt` and `due / (cash + 2 * FCF)`, O(1); the coming two years' free cash flow is taken as twice the
 * trailing year's. Source: D§7.2.
 */
export function refinancingWallFlag(
  figures: Pick<CompanyFigures, 'debt' | 'debtDueWithinTwoYears' | 'cash' | 'freeCashFlow'>,
  rules: { readonly share: FlagRule; readonly cover: FlagRule },
): Result<FlagReading> {
  const share = partOfWhole(figures, 'debtDueWithinTwoYears', 'debt');
  if (!share.ok) return share;
  return mapResult(knownFigures(figures, ['debtDueWithinTwoYears', 'cash', 'freeCashFlow']), (known) => {
    if (share.value === null) return { flag: null, value: null };
    const byShare = flagReading(share.value, rules.share);
    return { value: share.value, flag: worse(byShare.flag, coverFlag(known, rules.cover)) };
  });
}

function coverFlag(
  known: { readonly debtDueWithinTwoYears: number; readonly cash: number; readonly freeCashFlow: number },
  rule: FlagRule,
): FlagReading['flag'] {
  if (known.debtDueWithinTwoYears === 0) return null;
  const means = known.cash + YEARS * known.freeCashFlow;
  return means > 0 ? flagReading(known.debtDueWithinTwoYears / means, rule).flag : 'red';
}

function worse(first: FlagReading['flag'], second: FlagReading['flag']): FlagReading['flag'] {
  return second === 'red' ? second : (first ?? second);
}
