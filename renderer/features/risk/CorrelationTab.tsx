import { useState } from 'react';
import { counted } from '../../../shared/messages/counted';
import { formatValue, type TextFormat } from '../../../shared/messages/formatValue';
import { problemSentence } from '../../../shared/messages/problemSentence';
import type { RiskMeasures } from '../../../shared/report/riskMeasures';
import { useFormat } from '../../api/format';
import { HeatGrid } from '../../charts/HeatGrid';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { Section } from '../../components/Page';
import { Segmented } from '../../components/Segmented';
import { useOverlays } from '../../state/useOverlays';
import { correlationCaption } from './correlationCaption';
import { DownsideTable } from './DownsideTable';
import styles from './risk.module.css';

const SHOWN = [
  { id: 'measured', label: 'Measured' },
  { id: 'stressed', label: 'Assumed crisis' },
  { id: 'days', label: 'Days in common' },
] as const;

/** What moves together among the holdings that carry most risk, measured and in an assumed crisis. */
export function CorrelationTab({ risk }: { readonly risk: RiskMeasures }) {
  return (
    <>
      <CorrelationGrid correlation={risk.correlation} />
      <DownsideTable risk={risk} />
    </>
  );
}

function CorrelationGrid({ correlation }: Pick<RiskMeasures, 'correlation'>) {
  const format = useFormat();
  const [shown, setShown] = useState<(typeof SHOWN)[number]['id']>('measured');
  const show = useOverlays((overlays) => overlays.show);
  if (correlation.symbols.length < 2)
    return (
      <EmptyState
        title="Correlation"
        sentence="With prices for at least two holdings this shows which of them rise and fall together."
        action={<Button onClick={() => show('import-prices')}>Add prices</Button>}
      />
    );
  const { stressed } = correlation;
  const assumed = shown === 'stressed';
  return (
    <Section
      title={`The ${counted(correlation.symbols.length, 'holding')} that carry most risk`}
      actions={<Segmented label="Numbers shown" options={SHOWN} value={shown} onChange={setShown} />}
    >
      <HeatGrid
        caption={assumed ? stressedCaption(stressed.floor, format) : correlationCaption(correlation, format)}
        names={correlation.symbols}
        values={assumed ? stressed.values : correlation.values}
        observations={correlation.observations}
        shown={shown === 'days' ? 'days' : 'correlation'}
        format={(value) => formatValue(value, 'ratio', format)}
      />
      {assumed && stressed.notes.length > 0 ? (
        <p className={styles['note']}>{stressed.notes.map((note) => problemSentence(note, format)).join(' ')}</p>
      ) : null}
    </Section>
  );
}

/** An assumption is named as one wherever its numbers stand. */
function stressedCaption(floor: number, format: TextFormat): string {
  const least = formatValue(floor, 'ratio', format);
  return `An assumption, not a measurement: in a crisis shares fall together, so every pair of shares or index funds stands at ${least} or more, an inverse fund as far on the other side.`;
}
