import { invariant } from '../../result/invariant';
import { mapResult, type Result } from '../../result/result';
import { nearestPositiveSemidefinite } from './nearestPositiveSemidefinite';

/** How a correlation matrix is stressed. */
export interface CorrelationStress {
  /** Correlations between shares are lifted to this at least; from -1 to 1; 0.9 by default of the house. */
  readonly floor: number;
  /** Smallest eigenvalue allowed, as a fraction of the mean one, 0 or more; 1e-8 by default of the house. */
  readonly eigenvalueFloor: number;
}

/**
 * Stressed correlations: the matrix in a crisis, when shares fall together. Answers "what is left of diversification
 * when it is needed?".
 *
 * @param correlations - Row-major, symmetric, ones on the diagonal; shape [assets x assets]; not modified.
 * @param isEquity - Per asset, whether it is a share or a share fund; shape [assets]; not modified.
 * @param stress - Floor of the correlations and of the eigenvalues.
 * @returns New matrix, from -1 to 1, no unit, with ones on the diagonal. Only pairs of two shares are lifted. Note:
 *   `matrix-repaired` when the lifted matrix was none that returns can have; entries may then lie under the floor.
 *   Example: a pair of shares at 0.5 becomes 0.9, a share and a bond at -0.3 stay.
 * @throws InvariantError when the shapes do not fit, the floor is outside [-1, 1] or the matrix is not symmetric.
 *
 * Method: `max(rho, floor)`, then `nearestPositiveSemidefinite` rescaled to ones, O(assets^3). Source: D§6.4.
 */
export function stressedCorrelation(
  correlations: ArrayLike<number>,
  isEquity: readonly boolean[],
  stress: CorrelationStress,
): Result<Float64Array> {
  const size = isEquity.length;
  invariant(correlations.length === size * size, 'correlations do not fit the assets');
  invariant(stress.floor >= -1 && stress.floor <= 1, 'correlation floor outside [-1, 1]');
  const lifted = Float64Array.from(correlations, (value, at) => {
    const bothShares = isEquity[Math.floor(at / size)] === true && isEquity[at % size] === true;
    return bothShares ? Math.max(value, stress.floor) : value;
  });
  return mapResult(nearestPositiveSemidefinite(lifted, size, stress.eigenvalueFloor), (matrix) =>
    matrix.map((value, at) => {
      const [row, column] = [Math.floor(at / size), at % size];
      if (row === column) return 1;
      return value / Math.sqrt((matrix[row * (size + 1)] ?? 0) * (matrix[column * (size + 1)] ?? 0));
    }),
  );
}
