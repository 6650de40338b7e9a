import type { TableFormat } from '../tableFormat';
import { normaliseHeader } from '../text/headerText';
import { findHeading } from './findHeading';
import { readTabularPositions, type TableProfile } from './tabularPositions';

/** Brokers rename and drop a column now and then; with fewer of its headings a table could be anybody's. */
const LEAST_SHARE = 0.7;

/** A broker's table that is told by headings only it has, and read like any other table. */
export function profiledFormat(known: {
  readonly headings: readonly string[];
  readonly profile: TableProfile;
}): TableFormat {
  return {
    id: known.profile.id,
    recognise({ rows }) {
      const names = new Set(findHeading(rows)?.row.cells.map(normaliseHeader));
      const present = known.headings.filter((name) => names.has(name));
      const share = present.length / known.headings.length;
      return share >= LEAST_SHARE ? { score: 0.9 * share, reason: `the headings ${present.join(', ')}` } : null;
    },
    read: (table, answers) => readTabularPositions(table, answers, known.profile),
  };
}
