import { compensatedSum } from '../../math/compensatedSum';
import { fail, ok, type Result } from '../../result/result';

/** What the weight of an index member rests on. */
export interface IndexCompany {
  /** Price per share, any one currency for the whole index. */
  readonly price: number;
  readonly sharesOutstanding: number;
  /** Share of them in public hands, above 0 to 1. */
  readonly floatFraction: number;
  /** Share of the company that belongs to a style index, 0 to 1; 1 when left out. */
  readonly styleProbability?: number;
}

/**
 * Float-adjusted index weights: how much of an index each member is, counting only shares the public can trade. Answers
 * "how much of the Russell 2000 is this name?".
 *
 * @param companies - Members of the index, any order; not modified.
 * @returns New array of decimal fractions, 0 or more, sum 1; shape [companies]. Example: 10 x 100 x 1 and 20 x 100 x 0.5
 *   weigh a half each. Problems: `no-holdings` without members or when no member has a part in the style;
 *   `non-positive-price` at the first price that is not a finite number above 0; `input-out-of-range` for
 *   `sharesOutstanding` not above 0, `floatFraction` outside (0, 1] or `styleProbability` outside [0, 1].
 *
 * Method: `P S f p / sum P S f p`, compensated, O(companies). Source: FTSE Russell, Construction and Methodology, float
 * section; D§1.1.
 */
export function floatAdjustedWeights(companies: readonly IndexCompany[]): Result<Float64Array> {
  const caps = new Float64Array(companies.length);
  for (const [index, company] of companies.entries()) {
    const { price, sharesOutstanding, floatFraction, styleProbability = 1 } = company;
    if (!(price > 0 && Number.isFinite(price))) return fail({ code: 'non-positive-price', index });
    if (!(sharesOutstanding > 0 && Number.isFinite(sharesOutstanding)))
      return fail({ code: 'input-out-of-range', input: 'sharesOutstanding', value: sharesOutstanding });
    if (!(floatFraction > 0 && floatFraction <= 1))
      return fail({ code: 'input-out-of-range', input: 'floatFraction', value: floatFraction });
    if (!(styleProbability >= 0 && styleProbability <= 1))
      return fail({ code: 'input-out-of-range', input: 'styleProbability', value: styleProbability });
    caps[index] = price * sharesOutstanding * floatFraction * styleProbability;
  }
  const total = compensatedSum(caps);
  return total > 0 ? ok(caps.map((cap) => cap / total)) : fail({ code: 'no-holdings' });
}
