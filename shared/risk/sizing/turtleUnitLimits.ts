import { invariant } from '../../result/invariant';

/** Units by how the markets hang together; each circle holds the ones inside it. */
export interface TurtleUnits {
  /** In the market itself; 4 allowed. */
  readonly singleMarket: number;
  /** In closely correlated markets, this one included; 6 allowed. */
  readonly closelyCorrelated: number;
  /** In loosely correlated markets, the closer ones included; 10 allowed. */
  readonly looselyCorrelated: number;
  /** In one direction, all markets; 12 allowed. */
  readonly oneDirection: number;
}

/** How many units may still be added, and which limit says so. */
export interface TurtleRoom {
  /** Units that may still be added, whole, 0 or more. */
  readonly units: number;
  /** The circle that leaves least room; the innermost of equals. */
  readonly binding: keyof TurtleUnits;
}

const CIRCLES = ['singleMarket', 'closelyCorrelated', 'looselyCorrelated', 'oneDirection'] as const;

/**
 * Turtle unit limits: how many more units may be added before a market, its relatives or one direction hold too many.
 * Answers "may I add another unit?".
 *
 * @param held - Units held in each circle, whole, 0 or more; not modified.
 * @param limits - Units allowed in each circle, whole, 0 or more; 4, 6, 10 and 12 by default of the house.
 * @returns Room and the circle that binds. Example: 2, 5, 5 and 9 held against 4, 6, 10 and 12 leave 1, bound by the
 *   closely correlated.
 * @throws InvariantError when a count is negative or not whole.
 *
 * Method: `max(0, min(limit - held))`, O(1). Source: The Original Turtle Trading Rules (2003), ch. 3; D§3.
 */
export function turtleUnitLimits(held: TurtleUnits, limits: TurtleUnits): TurtleRoom {
  invariant(
    CIRCLES.every((circle) => isCount(held[circle]) && isCount(limits[circle])),
    'units are negative or not whole',
  );
  const room = (circle: keyof TurtleUnits): number => limits[circle] - held[circle];
  const binding = CIRCLES.reduce<keyof TurtleUnits>(
    (least, circle) => (room(circle) < room(least) ? circle : least),
    'singleMarket',
  );
  return { units: Math.max(0, room(binding)), binding };
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
