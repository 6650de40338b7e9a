import fc from 'fast-check';

/** One seed for all laws: a failure on one machine is a failure on every machine. */
export const LAW = { seed: 20261120, numRuns: Math.min(200, Number(process.env.LAW_RUNS ?? 200)) };

/** A daily return a stock can have. */
export const aReturn = fc.double({ min: -0.6, max: 0.6, noNaN: true });

/** Rows of daily returns of a given least length. */
export function returnRows(minLength: number, maxLength = 60) {
  return fc.array(aReturn, { minLength, maxLength });
}
