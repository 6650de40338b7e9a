import type { PositionsFile, ReadWarning } from '../../../shared/model/proposal';
import type { FormatOutcome } from '../readOutcome';

/** What a reader knows of a file beyond its rows. */
export interface FileFacts {
  readonly parts: PositionsFile['parts'];
  readonly warnings?: readonly ReadWarning[];
}

/** The same outcome with its parts and with more to know about it, where it was read. */
export function withFacts(outcome: FormatOutcome, { parts, warnings = [] }: FileFacts): FormatOutcome {
  if (outcome.status !== 'read') return outcome;
  return { status: 'read', file: { ...outcome.file, parts, warnings: [...outcome.file.warnings, ...warnings] } };
}
