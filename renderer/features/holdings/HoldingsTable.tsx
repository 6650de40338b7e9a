import { useMemo, useState } from 'react';
import type { HoldingRow } from '../../../shared/report/holdingRow';
import type { RiskReport } from '../../../shared/report/riskReport';
import { useFormat } from '../../api/format';
import { Checkbox } from '../../components/Checkbox';
import { DataTable } from '../../components/DataTable';
import { FilterBox } from '../../components/FilterBox';
import { useOverlays } from '../../state/useOverlays';
import { holdingColumns } from './holdingColumns';

/** Every holding of the selected accounts; a row opens its detail. */
export function HoldingsTable({ report }: { readonly report: RiskReport }) {
  const openHolding = useOverlays((overlays) => overlays.openHolding);
  const [filterText, setFilterText] = useState('');
  const [byAccount, setByAccount] = useState(false);
  const { locale } = useFormat();
  const columns = useMemo(() => holdingColumns(report, locale), [report, locale]);
  return (
    <DataTable
      tableId="holdings"
      caption={`Holdings, ${report.selection.label}`}
      rows={report.holdings}
      columns={columns}
      rowKey={(row) => row.holdingId}
      filterText={filterText}
      groupOf={byAccount ? accountOf : undefined}
      initialSort={{ columnId: 'value', direction: 'descending' }}
      onOpen={(row) => openHolding(row.holdingId)}
      emptyText="No holding has these words."
      tools={
        <>
          <FilterBox label="Filter by word" value={filterText} onChange={setFilterText} />
          <Checkbox checked={byAccount} onChange={setByAccount}>
            By account
          </Checkbox>
        </>
      }
    />
  );
}

function accountOf(row: HoldingRow): string {
  return row.accountName;
}
