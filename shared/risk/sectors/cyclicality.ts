import { compensatedSum } from '../../math/compensatedSum';
import type { CyclicalityReference, SectorScheme } from '../../model/cyclicalityReference';
import { fail, ok, type Result } from '../../result/result';
import type { SectorWeights } from './sectorWeights';

/** Weights by sector and what has none. */
export interface ClassifiedWeights extends SectorWeights {
  /** Signed fractions of equity of the holdings without a sector. */
  readonly unclassified: readonly number[];
}

/** Scores by sector, and the one assumed where the sector is unknown. */
export interface CyclicalityScores extends Pick<CyclicalityReference, 'unknownScore'> {
  readonly scheme: SectorScheme;
  readonly scores: Readonly<Partial<Record<string, number>>>;
}

/**
 * Cyclicality: how much of the portfolio rises and falls with the economy. Answers "how hard would a recession hit these
 * companies?".
 *
 * @param portfolio - Weights by sector and those without; shorts count against; weights need not sum to 1, and cash has
 *   no cyclicality; not modified.
 * @param table - Score by sector, 0 (defensive) to 1 (cyclical), and the one assumed for the rest (the cyclicality
 *   reference); not modified.
 * @returns Sum of weight times score: 0 to 1 for a portfolio that is long without leverage. Note: `assumed-input` with the
 *   part of the size that has no sector, or one without a score. Example: 0.6 in Industrials (1), 0.3 in Utilities (0) and
 *   0.1 without sector (0.5) give 0.65. Problems: `no-holdings` when nothing has a weight; `sector-schemes-differ` when the
 *   table is of another classification.
 * @throws InvariantError when a weight is not finite.
 *
 * Method: `sum w_s c_s`, compensated, O(sectors). Source: D§9, D§0 (unknowns and defaults).
 */
export function cyclicality(portfolio: ClassifiedWeights, table: CyclicalityScores): Result<number> {
  if (portfolio.scheme !== table.scheme) {
    return fail({ code: 'sector-schemes-differ', first: portfolio.scheme, second: table.scheme });
  }
  const rows = [
    ...Array.from(portfolio.weights, ([sector, weight]) => ({ weight, score: table.scores[sector] })),
    ...portfolio.unclassified.map((weight) => ({ weight, score: undefined })),
  ];
  const sizeOf = (chosen: typeof rows) => compensatedSum(chosen.map(({ weight }) => Math.abs(weight)));
  const size = sizeOf(rows);
  if (size === 0) return fail({ code: 'no-holdings' });
  const value = compensatedSum(rows.map(({ weight, score }) => weight * (score ?? table.unknownScore)));
  const assumed = sizeOf(rows.filter(({ score }) => score === undefined)) / size;
  if (assumed === 0) return ok(value);
  return ok(value, [
    { code: 'assumed-input', input: 'cyclicality', value: table.unknownScore, shareFraction: assumed },
  ]);
}
