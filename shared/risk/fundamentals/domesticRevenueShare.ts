import { compensatedSum } from '../../math/compensatedSum';
import type { RussellClass } from '../../model/reference';
import type { AssumptionNote } from '../../result/problem';
import { ok, type Result } from '../../result/result';
import { type CoveredValue, coveredAverage } from './coveredAverage';

/** A holding with where its company earns. */
export interface DomesticHolding {
  /** Signed fraction of equity, or money in one currency. */
  readonly weight: number;
  /** Share of the company's revenue from the United States, 0 to 1; null where unknown. */
  readonly domesticFraction: number | null;
  /** Russell size class; null where unknown. */
  readonly sizeClass: RussellClass | null;
}

/** Domestic share assumed by size; micro reads small. */
export interface DomesticDefaults {
  readonly small: number;
  readonly large: number;
}

/**
 * Domestic revenue share: the part of the companies' revenue that is earned in the United States, by weight. Answers "how
 * much do my companies depend on the home market?".
 *
 * @param holdings - Weights, known shares and size classes, any order, cash left out; a short counts with its size;
 *   weights need not sum to 1; not modified.
 * @param defaults - Share taken by size where none is known (`domesticRevenue` of the defaults).
 * @returns `value`: fraction, 0 to 1; `coverageFraction`: part of the size with a known or assumed share. Notes:
 *   `assumed-input` for each default in use, with its part of the covered size. Example: weights 0.75 at 0.6 and 0.25
 *   small without a share, default 0.8, give 0.65 with a quarter assumed. Problems: `no-holdings` when there are none or
 *   all weigh 0; `input-missing` when neither share nor size of any is known.
 * @throws InvariantError when a weight is not finite.
 *
 * Method: `sum |w| d / sum |w|`, O(n). Source: D§7.2, D§0 (unknowns and defaults).
 */
export function domesticRevenueShare(
  holdings: readonly DomesticHolding[],
  defaults: DomesticDefaults,
): Result<CoveredValue> {
  const rows = holdings.map((holding) => ({
    weight: holding.weight,
    assumedFrom: holding.domesticFraction === null ? defaultRow(holding.sizeClass) : null,
    known: holding.domesticFraction,
  }));
  const result = coveredAverage(
    rows.map(({ weight, assumedFrom, known }) => ({
      weight,
      value: assumedFrom === null ? known : defaults[assumedFrom],
    })),
    'domesticRevenueShare',
  );
  if (!result.ok) return result;
  const sizeOf = (chosen: readonly (typeof rows)[number][]) =>
    compensatedSum(chosen.map(({ weight }) => Math.abs(weight)));
  const covered = sizeOf(rows.filter(({ assumedFrom, known }) => assumedFrom !== null || known !== null));
  const notes = (['small', 'large'] as const).flatMap((name): AssumptionNote[] => {
    const size = sizeOf(rows.filter(({ assumedFrom }) => assumedFrom === name));
    if (size === 0) return [];
    return [
      { code: 'assumed-input', input: 'domesticRevenueShare', value: defaults[name], shareFraction: size / covered },
    ];
  });
  return ok(result.value, notes);
}

function defaultRow(sizeClass: RussellClass | null): keyof DomesticDefaults | null {
  if (sizeClass === null) return null;
  return sizeClass === 'large' ? 'large' : 'small';
}
