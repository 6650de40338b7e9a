import type { StopRow } from '../../../shared/report/stopReport';
import { Badge } from '../../components/Badge';

/** Whether the stop stands, was passed, or is missing. */
export function StopStatus({ row }: { readonly row: StopRow }) {
  switch (row.status) {
    case 'breached':
      return (
        <Badge tone="red" title="The last close is beyond the recorded level.">
          Breached
        </Badge>
      );
    case 'exit-due':
      return (
        <Badge tone="amber" title="The rule’s condition to leave is met.">
          Exit due
        </Badge>
      );
    case 'none':
      return <Badge title="No level is recorded; open risk is the assumed loss of the size class.">No stop</Badge>;
    case 'open':
      return <Badge tone="info">Open</Badge>;
  }
}
