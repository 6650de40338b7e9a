import { invariant } from '../result/invariant';
import { normalQuantile } from './normalQuantile';

/** A stream of pseudo-random numbers that its seed decides: the same on every machine and in every run. */
export interface SeededGenerator {
  /** Next whole number, 0 to 2^32 - 1, uniform. */
  nextUint32(): number;
  /** Next number strictly between 0 and 1, uniform. */
  uniform(): number;
  /** Next standard normal number. */
  normal(): number;
}

/**
 * Makes a stream of pseudo-random numbers for synthetic data and simulations; not for secrets.
 *
 * @param seed - Whole number, 0 to 2^32 - 1; each seed is a stream of its own.
 * @returns A generator with its own state.
 * @throws InvariantError when `seed` is not such a number.
 *
 * Method: xoshiro128** on 32-bit integers, state filled by splitmix32; normals by the inverse of the normal cumulative
 * distribution, one uniform each. O(1) a number. Source: Blackman and Vigna (2021), Scrambled Linear Pseudorandom Number
 * Generators, ACM Transactions on Mathematical Software 47.
 */
export function seededGenerator(seed: number): SeededGenerator {
  invariant(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32, 'seed is not an unsigned 32-bit integer');
  const fill = splitMix(seed);
  let [a, b, c, d] = [fill(), fill(), fill(), fill()];
  const nextUint32 = (): number => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
  // Half a step in from either end, so that 0 and 1, whose normal quantile is infinite, never come.
  const uniform = (): number => (nextUint32() + 0.5) / 2 ** 32;
  return { nextUint32, uniform, normal: () => normalQuantile(uniform()) };
}

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function splitMix(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}
