import { invariant } from '../result/invariant';
import { fail, ok, type Result } from '../result/result';

/** How a search starts and when it ends. */
export interface SimplexSearch {
  /** Where it starts, finite; shape [dimensions]; not modified. */
  readonly start: readonly number[];
  /** First step along each axis, above 0. */
  readonly step: number;
  /** Largest distance along an axis between the corners at the end, above 0. */
  readonly pointTolerance: number;
  /** Largest difference of the function between the corners at the end, above 0. */
  readonly valueTolerance: number;
  /** Steps after which the search gives up, whole, 1 or more. */
  readonly mostIterations: number;
}

/** A place and what the function is there. */
export interface Corner {
  /** Shape [dimensions]. */
  readonly point: readonly number[];
  /** The function at the point. */
  readonly value: number;
}

/**
 * Minimum of a smooth function of a few numbers, without its derivatives (Nelder and Mead). The lowest place near the
 * start, not among all.
 *
 * @param objective - Function of a point; finite everywhere. Bounds are a matter of the function: where it is flat beyond
 *   them the search stops.
 * @param search - Start, step, tolerances and limit.
 * @returns The best corner. Example: `(x - 3)^2` from 0 ends near 3. Problem: `no-convergence` with the limit when the
 *   corners are still apart after so many steps.
 * @throws InvariantError when an option is out of its range or the function is not finite.
 *
 * Method: reflection 1, expansion 2, contraction and shrinkage 1/2; two calls a step or fewer, shrinkage aside. Source:
 * Lagarias, Reeds, Wright and Wright, SIAM Journal on Optimization 9 (1998), 112-147.
 */
export function nelderMead(objective: (point: readonly number[]) => number, search: SimplexSearch): Result<Corner> {
  const { start, step, pointTolerance, valueTolerance, mostIterations } = search;
  invariant(start.length > 0 && step > 0 && Number.isFinite(step), 'search without a start or a step');
  invariant(pointTolerance > 0 && valueTolerance > 0, 'search without a tolerance');
  invariant(Number.isInteger(mostIterations) && mostIterations >= 1, 'limit is not a whole number of steps');
  const corner = (point: readonly number[]): Corner => {
    const value = objective(point);
    invariant(Number.isFinite(value), 'function is not finite');
    return { point, value };
  };
  const steps = start.map((_, axis) => start.map((value, at) => (at === axis ? value + step : value)));
  let simplex = ranked([start, ...steps].map(corner));
  for (let iteration = 0; iteration < mostIterations; iteration++) {
    const [best] = simplex;
    if (best !== undefined && isClose(simplex, best, search)) return ok(best);
    simplex = ranked(moved(simplex, corner));
  }
  return fail({ code: 'no-convergence', iterations: mostIterations });
}

function ranked(simplex: Corner[]): Corner[] {
  return simplex.sort((one, other) => one.value - other.value);
}

function isClose(simplex: readonly Corner[], best: Corner, { pointTolerance, valueTolerance }: SimplexSearch): boolean {
  return simplex.every(
    ({ point, value }) =>
      value - best.value <= valueTolerance &&
      point.every((coordinate, axis) => Math.abs(coordinate - (best.point[axis] ?? 0)) <= pointTolerance),
  );
}

/** The simplex with its worst corner replaced, or drawn towards its best one; `simplex` is ranked. */
function moved(simplex: readonly Corner[], corner: (point: readonly number[]) => Corner): Corner[] {
  const kept = simplex.slice(0, -1);
  const [best, worst, second] = [simplex[0], simplex.at(-1), kept.at(-1)];
  invariant(best !== undefined && worst !== undefined && second !== undefined, 'simplex without corners');
  const centre = worst.point.map(
    (_, axis) => kept.reduce((sum, { point }) => sum + (point[axis] ?? 0), 0) / kept.length,
  );
  const along = (factor: number) =>
    corner(centre.map((coordinate, axis) => coordinate + factor * (coordinate - (worst.point[axis] ?? 0))));
  const reflected = along(1);
  if (reflected.value < best.value) {
    const expanded = along(2);
    return [...kept, expanded.value < reflected.value ? expanded : reflected];
  }
  if (reflected.value < second.value) return [...kept, reflected];
  const isOutside = reflected.value < worst.value;
  const contracted = along(isOutside ? 0.5 : -0.5);
  if (contracted.value < (isOutside ? reflected.value : worst.value)) return [...kept, contracted];
  return simplex.map(({ point, value }) =>
    point === best.point
      ? { point, value }
      : corner(point.map((coordinate, axis) => ((best.point[axis] ?? 0) + coordinate) / 2)),
  );
}
