import { fail, type Result } from '../../shared/result/result';
import { systemCodeOf } from '../durable/systemCode';

/**
 * What a failed write of a portfolio file means to the user.
 *
 * @param error - What was caught.
 * @returns `portfolio-not-saved` with the system's code. Throws the error on when it is none of the file system's: a bug.
 */
export function notSaved(error: unknown): Result<never> {
  const systemCode = systemCodeOf(error);
  if (systemCode === null) throw error;
  return fail({ code: 'portfolio-not-saved', systemCode });
}
