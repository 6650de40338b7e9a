import { useState } from 'react';
import type { PricesProposal } from '../../../../shared/contract/priceSchemas';
import { useFormat } from '../../../api/format';
import { useDocument } from '../../../api/queries';
import { Button } from '../../../components/Button';
import { DataTable } from '../../../components/DataTable';
import { Segmented } from '../../../components/Segmented';
import styles from '../imports.module.css';
import { isAccepted, isOdd, type SeriesChoices, withAccepted } from './acceptance';
import { type FixChoices, withFixes, withoutFix } from './fixChoices';
import { SeriesDetail } from './SeriesDetail';
import { seriesColumns } from './seriesColumns';

type Filter = 'all' | 'unmatched' | 'issues';

const TABLE_PIXELS = 360;
/** Four rows and a half: there is more below. */
const TABLE_PIXELS_ABOVE_DETAIL = 176;

interface SeriesStepProps {
  readonly proposal: PricesProposal;
  readonly choices: SeriesChoices;
  readonly onChange: (choices: SeriesChoices) => void;
  readonly fixes: FixChoices;
  readonly onFixes: (fixes: FixChoices) => void;
  readonly busy: boolean;
}

/** Every series found, what it belongs to, and what is odd about it. */
export function SeriesStep({ proposal, choices, onChange, fixes, onFixes, busy }: SeriesStepProps) {
  const format = useFormat();
  const open = useDocument();
  const [filter, setFilter] = useState<Filter>('all');
  const [openKey, setOpenKey] = useState<string>();
  const unmatched = proposal.series.filter(({ match }) => match === 'unmatched');
  const odd = proposal.series.filter(isOdd);
  const shown = { all: proposal.series, unmatched, issues: odd }[filter];
  const opened = proposal.series.find((series) => series.proposal.key === openKey);
  const set = (key: string, change: SeriesChoices[string]) =>
    onChange({ ...choices, [key]: { ...choices[key], ...change } });
  const columns = seriesColumns({
    format,
    choices,
    held: new Set(open?.ok === true ? open.value.document.instruments.map(({ symbol }) => symbol) : []),
    onAccept: (series, accepted) => set(series.proposal.key, { accepted }),
  });
  return (
    <section className={styles['part']} aria-label="Series">
      <div className={styles['partHeading']}>
        <h3>Series</h3>
        <Segmented
          label="Series shown"
          value={filter}
          onChange={setFilter}
          options={[
            { id: 'all', label: `All ${proposal.series.length}` },
            { id: 'unmatched', label: `Unmatched ${unmatched.length}` },
            { id: 'issues', label: `Gaps, jumps and others ${odd.length}` },
          ]}
        />
        {unmatched.length > 1 ? (
          <Button onClick={() => onChange(withAccepted(choices, unmatched))}>Import the unmatched, too</Button>
        ) : null}
      </div>
      <DataTable
        tableId="import-series"
        caption="Price series"
        rows={shown}
        columns={columns}
        rowKey={(series) => series.proposal.key}
        initialSort={{ columnId: 'symbol', direction: 'ascending' }}
        height={opened === undefined ? TABLE_PIXELS : TABLE_PIXELS_ABOVE_DETAIL}
        onOpen={(series) => setOpenKey(series.proposal.key)}
        emptyText="None."
      />
      {opened === undefined ? null : (
        <SeriesDetail
          key={opened.proposal.key}
          busy={busy}
          onFix={(issue, fix) => onFixes(withFixes(fixes, [{ series: opened, issue, fix }]))}
          onTakeBack={(issue, fix) => onFixes(withoutFix(fixes, { series: opened, issue, fix }))}
          series={opened}
          accepted={isAccepted(opened, choices)}
          symbol={choices[opened.proposal.key]?.symbol ?? opened.symbol}
          onSymbol={(symbol) => set(opened.proposal.key, { symbol })}
        />
      )}
    </section>
  );
}
