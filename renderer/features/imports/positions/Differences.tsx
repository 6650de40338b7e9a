import { useMemo } from 'react';
import type { ImportProposal } from '../../../../shared/contract/importSchemas';
import { type Column, DataTable } from '../../../components/DataTable';
import { DecimalText } from '../../../components/DecimalText';
import type { ProposedAccount } from './importChoices';

type Difference = ImportProposal['differences'][number];

interface DifferencesProps {
  readonly lines: readonly Difference[];
  readonly account: ProposedAccount;
}

const TABLE_PIXELS = 232;

/** What an account holds before and after, symbol by symbol; what stays as it is is left out. */
export function Differences({ lines, account }: DifferencesProps) {
  const columns = useMemo(differenceColumns, []);
  if (account.accountId === null || lines.length === 0) return null;
  return (
    <DataTable
      tableId="import-differences"
      caption={`What changes in ${account.name}`}
      rows={lines}
      columns={columns}
      rowKey={({ symbol }) => symbol}
      height={TABLE_PIXELS}
    />
  );
}

function differenceColumns(): Column<Difference>[] {
  return [
    text('symbol', 'Symbol', ({ symbol }) => symbol),
    text('what', 'What', whatOf),
    quantity('before', 'Held now', ({ before }) => before),
    quantity('after', 'After the import', ({ after }) => after),
    changeColumn(),
  ];
}

function whatOf({ before, after }: Difference): string {
  if (before === null) return 'Added';
  return after === null ? 'Gone' : 'Changed';
}

/** How much more or less, with its sign. */
function changeColumn(): Column<Difference> {
  const changeOf = ({ before, after }: Difference) => Number(after ?? 0) - Number(before ?? 0);
  return {
    id: 'change',
    header: 'Change',
    width: 120,
    align: 'right',
    value: changeOf,
    render: (line) => (
      <>
        {changeOf(line) > 0 ? '+' : ''}
        <DecimalText text={String(changeOf(line))} unit="shares" />
      </>
    ),
  };
}

function text(id: string, header: string, value: (line: Difference) => string): Column<Difference> {
  return { id, header, width: 120, value, render: value };
}

function quantity(id: string, header: string, value: (line: Difference) => string | null): Column<Difference> {
  return {
    id,
    header,
    width: 120,
    align: 'right',
    value: (line) => (value(line) === null ? null : Number(value(line))),
    render: (line) => (value(line) === null ? '' : <DecimalText text={value(line)} unit="shares" />),
  };
}
