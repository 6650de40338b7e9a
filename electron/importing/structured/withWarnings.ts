import type { ReadWarning } from '../../../shared/model/proposal';
import type { FormatOutcome } from '../readOutcome';

/** The same outcome with more to know about it, where it was read. */
export function withWarnings(outcome: FormatOutcome, warnings: readonly ReadWarning[]): FormatOutcome {
  if (outcome.status !== 'read' || warnings.length === 0) return outcome;
  return { status: 'read', file: { ...outcome.file, warnings: [...outcome.file.warnings, ...warnings] } };
}
