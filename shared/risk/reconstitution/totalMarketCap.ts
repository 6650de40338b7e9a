import { compensatedSumOf } from '../../math/compensatedSum';
import { fail, ok, type Result } from '../../result/result';

/** One share class of a company, listed or not. */
export interface ShareClass {
  /** Price per share in US dollars; null where not known. */
  readonly price: number | null;
  /** Shares outstanding of this class; null where not known. */
  readonly sharesOutstanding: number | null;
}

/**
 * Total market value: what all share classes of a company are worth together, listed or not. Answers "how large is the
 * company on rank day?" - the index ranks companies by it, although it weights them by free float.
 *
 * @param shareClasses - Every class of the company, any order; not modified.
 * @returns US dollars, above 0. Example: 100 shares at 10 and 50 at 12 are 1600. Problems: `too-few-inputs` without a
 *   class; `no-price` and `input-missing` (`sharesOutstanding`) when a class lacks one, because a sum without it would
 *   rank the company too low; `non-positive-price` and `input-out-of-range` when one is not a finite number above 0.
 *
 * Method: `sum price x shares`, compensated, O(classes). Source: FTSE Russell, Russell US Equity Indexes Construction and
 * Methodology; D§1.1, D§1.5.
 */
export function totalMarketCap(shareClasses: readonly ShareClass[]): Result<number> {
  if (shareClasses.length === 0) return fail({ code: 'too-few-inputs', have: 0, need: 1 });
  for (const [index, { price, sharesOutstanding }] of shareClasses.entries()) {
    if (price === null) return fail({ code: 'no-price' });
    if (sharesOutstanding === null) return fail({ code: 'input-missing', input: 'sharesOutstanding' });
    if (!(price > 0 && Number.isFinite(price))) return fail({ code: 'non-positive-price', index });
    if (!(sharesOutstanding > 0 && Number.isFinite(sharesOutstanding)))
      return fail({ code: 'input-out-of-range', input: 'sharesOutstanding', value: sharesOutstanding });
  }
  return ok(
    compensatedSumOf(shareClasses.length, (index) => {
      const shareClass = shareClasses[index];
      return (shareClass?.price ?? Number.NaN) * (shareClass?.sharesOutstanding ?? Number.NaN);
    }),
  );
}
