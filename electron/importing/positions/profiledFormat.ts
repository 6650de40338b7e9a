import type { TableFormat } from '../tableFormat';
import { normaliseHeader } from '../text/headerText';
import { findHeading } from './findHeading';
import { readTabularPositions, type TableProfile } from './tabularPositions';

/** A broker's table that is told by headings only it has, and read like any other table. */
export function profiledFormat(known: {
  readonly headings: readonly string[];
  readonly profile: TableProfile;
}): TableFormat {
  return {
    id: known.profile.id,
    recognise({ rows }) {
      const names = new Set(findHeading(rows)?.row.cells.map(normaliseHeader));
      const all = known.headings.every((name) => names.has(name));
      return all ? { score: 0.9, reason: `the headings ${known.headings.join(', ')}` } : null;
    },
    read: (table, answers) => readTabularPositions(table, answers, known.profile),
  };
}
