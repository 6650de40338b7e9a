import { formatValue } from '../../../shared/messages/formatValue';
import { ceilingLabel } from '../../../shared/messages/labels';
import type { SizingReport } from '../../../shared/report/sizing';
import { useFormat } from '../../api/format';
import { PairedBars, type Tone } from '../../charts/PairedBars';
import { stepDigits } from '../../charts/percentAxis';
import { MASK } from '../../components/masking';
import { useUi } from '../../state/useUi';

/** The ceilings as bars, lowest first, so that the room under each one is seen. */
export function CeilingBars({ sizing }: { readonly sizing: SizingReport }) {
  const format = useFormat();
  const privacy = useUi((ui) => ui.privacy);
  const known = sizing.ceilings
    .flatMap(({ method, shares, counts }) => (counts && shares.ok ? [{ method, shares: shares.value }] : []))
    .sort((left, right) => left.shares - right.shares);
  const [lowest, next] = known;
  if (lowest === undefined || next === undefined) return null;
  return (
    <PairedBars
      caption={`After ${ceilingLabel(lowest.method)} the next ceiling is ${ceilingLabel(next.method)}.`}
      names={known.map(({ method }) => ceilingLabel(method))}
      series={[
        {
          label: 'Shares',
          values: known.map(({ shares }) => shares),
          tones: known.map(({ method }): Tone => (method === sizing.binding ? 'accent' : 'benchmark')),
        },
      ]}
      format={(value) => (privacy ? MASK : formatValue(value, 'shares', { ...format, digits: 0 }))}
      formatAxis={(value, step) =>
        privacy ? MASK : formatValue(value, 'shares', { ...format, digits: stepDigits(step) })
      }
    />
  );
}
