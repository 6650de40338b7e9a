import { useState } from 'react';
import { formatValue } from '../../../shared/messages/formatValue';
import { benchmarkLabel } from '../../../shared/messages/labels';
import type { ExposureReport } from '../../../shared/report/exposureReport';
import type { Benchmark } from '../../../shared/result/problem';
import { useFormat } from '../../api/format';
import { DivergingBars } from '../../charts/DivergingBars';
import { stepDigits } from '../../charts/percentAxis';
import { Section } from '../../components/Page';
import { Segmented } from '../../components/Segmented';
import { NoSectors } from './NoSectors';
import { anySectorKnown, percentagePoints, sectorCaption, sectorGaps } from './sectorGaps';

const BENCHMARKS = (['russell2000', 'sp500'] as const).map((id) => ({ id, label: benchmarkLabel(id) }));

/** Sector weights against an index of the reader's choice. */
export function SectorSection({ exposure }: { readonly exposure: ExposureReport }) {
  const format = useFormat();
  const [benchmark, setBenchmark] = useState<Benchmark>('russell2000');
  const gaps = sectorGaps(exposure.sectors, benchmark);
  if (!anySectorKnown(gaps)) return <NoSectors someHeld={gaps.some(({ yours }) => yours !== 0)} />;
  const percent = (value: number | null) => (value === null ? '—' : formatValue(value, 'fraction', format));
  return (
    <Section
      title="Sectors against the index"
      actions={<Segmented label="Index" options={BENCHMARKS} value={benchmark} onChange={setBenchmark} />}
    >
      <DivergingBars
        caption={sectorCaption(gaps, benchmark, format)}
        columns={['You, of equity', benchmarkLabel(benchmark)]}
        differenceLabel="Difference"
        rows={gaps.map((row) => ({
          label: row.label,
          difference: row.difference,
          details: [percent(row.yours), percent(row.benchmark)],
        }))}
        format={(difference) => percentagePoints(difference, format)}
        formatAxis={(difference, step) => percentagePoints(difference, { ...format, digits: stepDigits(step * 100) })}
      />
    </Section>
  );
}
