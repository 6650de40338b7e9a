/** Why a typed number is not taken; undefined when it is. */
export type Check = (value: number) => string | undefined;

/** A number between two bounds, both allowed. */
export function between(least: number, most: number, unit = ''): Check {
  return (value) => (value >= least && value <= most ? undefined : `From ${least}${unit} to ${most}${unit}.`);
}

/** A whole number between two bounds. */
export function wholeBetween(least: number, most: number): Check {
  return (value) =>
    Number.isInteger(value) && value >= least && value <= most ? undefined : `A whole number from ${least} to ${most}.`;
}

/** A percentage, kept as a fraction, above zero and up to a bound. */
export function percentUpTo(most: number): Check {
  return (value) => (value > 0 && value <= most ? undefined : `Above 0 and up to ${most * 100}%.`);
}

/** A percentage, kept as a fraction, zero allowed. */
export function percentFromZero(most: number): Check {
  return (value) => (value >= 0 && value <= most ? undefined : `From 0 to ${most * 100}%.`);
}

export const aboveZero: Check = (value) => (value > 0 ? undefined : 'Above 0.');
