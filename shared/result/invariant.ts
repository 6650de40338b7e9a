/** A bug in the calling code, never a fault of the user's data. Reaches one handler, which writes a local report. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/**
 * States a condition that only a bug can break.
 *
 * @param condition - What must hold.
 * @param message - What the caller did wrong; holds no user data.
 * @throws InvariantError when `condition` is false.
 */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

/**
 * Makes an unhandled case of a union a type error, and a thrown bug if it happens all the same.
 *
 * @param value - The case nobody handled.
 * @throws InvariantError always.
 */
export function unreachable(value: never): never {
  throw new InvariantError(`unhandled case: ${JSON.stringify(value)}`);
}
