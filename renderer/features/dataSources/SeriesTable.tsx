import { useMemo, useState } from 'react';
import { formatDate, formatValue } from '../../../shared/messages/formatValue';
import type { SeriesLink } from '../../../shared/model/portfolio';
import { applyCommand } from '../../api/documentActions';
import { type Format, useFormat } from '../../api/format';
import { Button, IconButton } from '../../components/Button';
import { type Column, DataTable } from '../../components/DataTable';
import { FilterBox } from '../../components/FilterBox';
import { useOverlays } from '../../state/useOverlays';

const TABLE_PIXELS = 420;
const ADJUSTMENTS: Record<SeriesLink['adjustment'], string> = {
  split: 'for splits',
  'split-and-dividend': 'for splits and dividends',
  none: 'not adjusted',
  unknown: 'not said',
};

/** Every stored price series with its span and source. */
export function SeriesTable({ series }: { readonly series: readonly SeriesLink[] }) {
  const format = useFormat();
  const [filterText, setFilterText] = useState('');
  const columns = useMemo(() => columnsFor(format), [format]);
  return (
    <DataTable
      tableId="series"
      caption="Price series"
      rows={series}
      columns={columns}
      rowKey={({ symbol }) => symbol}
      filterText={filterText}
      height={TABLE_PIXELS}
      initialSort={{ columnId: 'symbol', direction: 'ascending' }}
      tools={<FilterBox label="Filter by word" value={filterText} onChange={setFilterText} />}
    />
  );
}

function columnsFor(format: Format): Column<SeriesLink>[] {
  const day = (isoDate: string) => formatDate(isoDate, format.locale);
  return [
    words('symbol', 'Symbol', 96, ({ symbol }) => symbol),
    {
      ...words('bars', 'Days', 72, ({ bars }) => formatValue(bars, 'count', format)),
      align: 'right',
      value: ({ bars }) => bars,
    },
    { ...words('first', 'From', 104, ({ firstDate }) => day(firstDate)), value: ({ firstDate }) => firstDate },
    { ...words('last', 'To', 104, ({ lastDate }) => day(lastDate)), value: ({ lastDate }) => lastDate },
    words('has', 'Holds', 188, contentsOf),
    words('source', 'Source', 160, ({ source }) => source),
    {
      ...words('imported', 'Imported', 112, ({ importedOn }) => day(importedOn)),
      value: ({ importedOn }) => importedOn,
      optional: true,
    },
    {
      ...words('issues', 'In doubt', 84, issuesText),
      align: 'right',
      value: (link) => issueCount(link),
    },
    {
      ...words('replace', 'Replace', 88, () => ''),
      render: ({ symbol }) => (
        <Button
          look="quiet"
          aria-label={`Replace the prices of ${symbol}`}
          onClick={() => useOverlays.getState().show('import-prices')}
        >
          Replace
        </Button>
      ),
    },
    {
      ...words('remove', 'Remove', 72, () => ''),
      render: ({ symbol }) => (
        <IconButton
          icon="close"
          label={`Remove the prices of ${symbol}`}
          onClick={() => void applyCommand({ name: 'removeSeries', symbols: [symbol] })}
        />
      ),
    },
    { ...words('adjustment', 'Adjusted', 170, ({ adjustment }) => ADJUSTMENTS[adjustment]), optional: true },
    { ...words('currency', 'Currency', 84, ({ currency }) => currency), optional: true },
  ];
}

/** How many points of the file were in doubt and taken as they stood. */
function issueCount({ issues = [] }: SeriesLink): number {
  return issues.reduce((sum, { count }) => sum + count, 0);
}

function issuesText(link: SeriesLink): string {
  const count = issueCount(link);
  return count === 0 ? '' : `${count}`;
}

function contentsOf({ hasRange, hasVolume }: SeriesLink): string {
  return ['close', hasRange ? 'high and low' : '', hasVolume ? 'volume' : ''].filter(Boolean).join(', ');
}

function words(id: string, header: string, width: number, value: (link: SeriesLink) => string): Column<SeriesLink> {
  return { id, header, width, value, render: (link) => <span title={value(link)}>{value(link)}</span> };
}
