import { expect } from 'vitest';
import type { Problem } from '../../shared/result/problem';
import type { Result } from '../../shared/result/result';

/** The value of an outcome that must be there; shows the problem otherwise. */
export function obtained<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** Expects a failure with exactly this problem. */
export function expectProblem(result: Result<unknown>, problem: Problem): void {
  expect(result).toEqual({ ok: false, problem });
}

/** Expects a number within an absolute distance of another. */
export function expectWithin(actual: number, expected: number, tolerance: number): void {
  expect(Math.abs(actual - expected), `${actual} is not within ${tolerance} of ${expected}`).toBeLessThan(tolerance);
}
