import type { Problem } from './problem';

/** A value that was obtained, with notes on what was assumed or left out on the way. */
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
  readonly notes?: readonly Problem[];
}

/** A value that could not be obtained, and why. */
export interface Failure {
  readonly ok: false;
  readonly problem: Problem;
}

/**
 * The outcome of anything that can fail for a reason the user can act on: bad data, a missing file, too little history.
 * A caller's mistake is not a `Failure`: it throws `InvariantError` (see `invariant`).
 */
export type Result<T> = Ok<T> | Failure;

/**
 * Wraps a value that was obtained.
 *
 * @param value - The value; not copied.
 * @param notes - What was assumed, proxied or left out; omitted when empty so that equal results compare equal.
 * @returns An `Ok`. Example: `ok(0.02)` is `{ ok: true, value: 0.02 }`.
 */
export function ok<T>(value: T, notes?: readonly Problem[]): Ok<T> {
  return notes === undefined || notes.length === 0 ? { ok: true, value } : { ok: true, value, notes };
}

/**
 * Wraps the reason a value could not be obtained.
 *
 * @param problem - Code and facts, no prose; `shared/messages` owns the sentence.
 * @returns A `Failure`. Example: `fail({ code: 'zero-variance' })`.
 */
export function fail(problem: Problem): Failure {
  return { ok: false, problem };
}

/**
 * Applies a function to the value of an `Ok` and keeps its notes; passes a `Failure` through.
 *
 * @param result - Any outcome; not modified.
 * @param apply - Pure function of the value.
 * @returns The mapped outcome.
 */
export function mapResult<T, U>(result: Result<T>, apply: (value: T) => U): Result<U> {
  return result.ok ? ok(apply(result.value), result.notes) : result;
}

/**
 * The value of an outcome, or null where there is none; for places that show "—" and take the reason elsewhere.
 *
 * @param result - Any outcome.
 * @returns The value or null.
 */
export function valueOrNull<T>(result: Result<T>): T | null {
  return result.ok ? result.value : null;
}
