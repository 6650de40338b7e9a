import { compensatedSum } from '../../math/compensatedSum';
import { invariant } from '../../result/invariant';
import { fail, ok, type Result } from '../../result/result';

/**
 * Margin cushion: the share of the equity that is not needed to keep the positions. Answers "how far am I from a margin
 * call?".
 *
 * @param equity - Net liquidation value in base currency.
 * @param maintenance - Maintenance requirement of each position in base currency, 0 or more; not modified.
 * @returns Decimal fraction, at most 1; 0 or below means that a call is due. Example: equity 100 and requirements 30 and 20
 *   give 0.5. Problems: `no-equity` when equity is 0, negative or not finite.
 * @throws InvariantError when a requirement is negative or not finite.
 *
 * Method: `(E - sum maintenance) / E`, compensated, O(positions). Source: D§2.3.
 */
export function marginCushion(equity: number, maintenance: readonly number[]): Result<number> {
  invariant(
    maintenance.every((requirement) => requirement >= 0),
    'negative margin requirement',
  );
  const required = compensatedSum(maintenance);
  if (!(equity > 0 && Number.isFinite(equity))) return fail({ code: 'no-equity', equity });
  return ok((equity - required) / equity);
}
