import { useState } from 'react';
import { formatDate, formatValue } from '../../../shared/messages/formatValue';
import { benchmarkLabel, sizeClassLabel } from '../../../shared/messages/labels';
import type { ExposureReport } from '../../../shared/report/exposureReport';
import type { RiskReport } from '../../../shared/report/riskReport';
import { useFormat } from '../../api/format';
import { percentAxis } from '../../charts/percentAxis';
import { StackedBars } from '../../charts/StackedBars';
import { Section } from '../../components/Page';
import { BandLegend } from './BandLegend';
import { BandMembers } from './BandMembers';
import styles from './exposure.module.css';
import { bandCaption, bandRows, bandSegments } from './sizeBands';

/** Size bands beside the two indexes; a band opens the holdings that make it up. */
export function SizeBandsSection({ report }: { readonly report: RiskReport }) {
  const format = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  const { scheme, bars: both, breakpoints, bandLists } = report.exposure;
  const bars = both[scheme];
  const segments = bandSegments(bars, scheme);
  const band = bars.find((bar) => bar.class === chosen);
  const toggle = (id: string) => setChosen(id === chosen ? null : id);
  return (
    <Section title={scheme === 'russell' ? 'Size by Russell rank' : 'Size by dollar bands'}>
      <StackedBars
        caption={bandCaption(bars, scheme, format)}
        segments={segments}
        rows={bandRows(bars)}
        format={(value) => formatValue(value, 'fraction', { ...format, digits: 0 })}
        formatAxis={percentAxis(format)}
        selected={chosen}
        onSelect={toggle}
      />
      <BandLegend segments={segments} bars={bars} chosen={chosen} onToggle={toggle} />
      {band === undefined ? null : (
        <BandMembers title={sizeClassLabel(band.class, scheme)} bar={band} holdings={report.holdings} />
      )}
      <p className={styles['note']}>
        Shares of equity, net of short positions; cash is in no band.{' '}
        {scheme === 'russell' ? <Breakpoints breakpoints={breakpoints} /> : <BandLists lists={bandLists} />}
      </p>
    </Section>
  );
}

/** Which indexes are shown by the members that are attached, and how much of them. */
function BandLists({ lists }: { readonly lists: ExposureReport['bandLists'] }) {
  const format = useFormat();
  return lists.map(({ benchmark, fileName, asOf, classifiedFraction }) => (
    <span key={benchmark}>
      {benchmarkLabel(benchmark)} by its members: {fileName}, {formatDate(asOf, format.locale)},{' '}
      {formatValue(classifiedFraction, 'fraction', format)} placed.{' '}
    </span>
  ));
}

function Breakpoints({ breakpoints }: Pick<ExposureReport, 'breakpoints'>) {
  const format = useFormat('USD');
  const billions = (value: number) => `${formatValue(value / 1e9, 'ratio', format)} bn USD`;
  return (
    <>
      {breakpoints.status === 'published' ? 'Published' : 'Estimated'} break-points of{' '}
      {formatDate(breakpoints.rankDay, format.locale)}: Russell 2000 from {billions(breakpoints.floor)} to{' '}
      {billions(breakpoints.large)}. {breakpoints.source}.
    </>
  );
}
