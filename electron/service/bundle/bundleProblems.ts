import { type Failure, fail } from '../../../shared/result/result';
import { systemCodeOf } from '../../durable/systemCode';

/** What a system error means for reading a bundle. Throws the error on when it is none of the system's: a bug. */
export function bundleUnreadable(error: unknown): Failure {
  const systemCode = systemCodeOf(error);
  if (systemCode === null) throw error;
  return fail({ code: 'bundle-unreadable', systemCode });
}

/** What a system error means for writing one. Throws the error on when it is none of the system's: a bug. */
export function bundleNotSaved(error: unknown): Failure {
  const systemCode = systemCodeOf(error);
  if (systemCode === null) throw error;
  return fail({ code: 'bundle-not-saved', systemCode });
}
