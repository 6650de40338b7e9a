import type { Backtest } from '../../../shared/report/riskMeasures';
import { Badge } from '../../components/Badge';
import { Icon } from '../../components/Icon';

const TITLE =
  'The supervisor’s rule: green up to 4, yellow up to 9, red from 10 losses beyond the 99% value at risk in 250 days.';

/** The zone of a backtest, in a word with its sign. */
export function TrafficLightBadge({ zone }: { readonly zone: NonNullable<Backtest['zone']> }) {
  switch (zone) {
    case 'green':
      return (
        <Badge tone="info" title={TITLE}>
          <Icon name="saved" />
          Green: as expected
        </Badge>
      );
    case 'yellow':
      return (
        <Badge tone="amber" title={TITLE}>
          Yellow: more than expected
        </Badge>
      );
    case 'red':
      return (
        <Badge tone="red" title={TITLE}>
          Red: far more than expected
        </Badge>
      );
  }
}
