import { useState } from 'react';
import { counted } from '../../../shared/messages/counted';
import { formatValue } from '../../../shared/messages/formatValue';
import type { RiskMeasures } from '../../../shared/report/riskMeasures';
import { useFormat } from '../../api/format';
import { HeatGrid } from '../../charts/HeatGrid';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { Section } from '../../components/Page';
import { Segmented } from '../../components/Segmented';
import { useOverlays } from '../../state/useOverlays';
import { correlationCaption } from './correlationCaption';

const SHOWN = [
  { id: 'correlation', label: 'Correlation' },
  { id: 'days', label: 'Days in common' },
] as const;

/** What moves together among the largest holdings, and on how many common days each number rests. */
export function CorrelationTab({ correlation }: Pick<RiskMeasures, 'correlation'>) {
  const format = useFormat();
  const [shown, setShown] = useState<(typeof SHOWN)[number]['id']>('correlation');
  const show = useOverlays((overlays) => overlays.show);
  if (correlation.symbols.length < 2)
    return (
      <EmptyState
        title="Correlation"
        sentence="With prices for at least two holdings this shows which of them rise and fall together."
        action={<Button onClick={() => show('import-prices')}>Add prices</Button>}
      />
    );
  return (
    <Section
      title={`The ${counted(correlation.symbols.length, 'largest holding')}`}
      actions={<Segmented label="Numbers shown" options={SHOWN} value={shown} onChange={setShown} />}
    >
      <HeatGrid
        caption={correlationCaption(correlation, format)}
        names={correlation.symbols}
        values={correlation.values}
        observations={correlation.observations}
        shown={shown}
        format={(value) => formatValue(value, 'ratio', format)}
      />
    </Section>
  );
}
