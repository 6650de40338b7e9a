import type { Recognition } from '../../../shared/model/proposal';
import type { TableFormat } from '../tableFormat';
import type { ActivityProfile } from './activityProfile';
import { findActivityTables } from './activityTables';
import { headingKey } from './headingKey';
import { keysOf } from './headingRanks';
import { readActivityTable } from './readActivityTable';
import { recogniseActivity } from './recogniseActivity';

/** A broker's own headings beside what the table itself shows. */
const KNOWN = 0.95;
/** Below this the table stands behind positions, or is none. */
const LEAST = 0.3;

/** A broker's activity table that is told by headings - or a title - only it has, and read like any other. */
export function profiledActivity(known: {
  readonly headings: readonly string[];
  readonly title?: RegExp;
  readonly profile: ActivityProfile;
}): TableFormat {
  const wanted = known.headings.map((heading) => headingKey(heading).key);
  return {
    id: known.profile.id,
    recognise(table): Recognition | null {
      const titled =
        known.title !== undefined && table.rows.slice(0, 5).some(({ cells }) => known.title?.test(cells[0] ?? ''));
      const heading = findActivityTables(table.rows)[0]?.heading;
      const names = new Set(heading?.cells.flatMap(keysOf));
      const headed = wanted.every((name) => names.has(name));
      const general = titled || headed ? recogniseActivity(table) : null;
      if (general === null) return null;
      const behind = general.score < LEAST;
      const reason = headed ? `the headings ${known.headings.join(', ')}` : 'its title';
      return { score: behind ? general.score + 0.01 : KNOWN, reason };
    },
    read: (table, answers) => readActivityTable(table, answers, known.profile),
  };
}
