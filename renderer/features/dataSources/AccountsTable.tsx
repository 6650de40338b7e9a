import type { Account } from '../../../shared/model/portfolio';
import { applyCommand } from '../../api/documentActions';
import { Select } from '../../components/Select';
import { SmallTable } from '../../components/SmallTable';

const COLUMNS = [
  { id: 'name', header: 'Account' },
  { id: 'kind', header: 'Kind', align: 'left' as const },
];
const KINDS = [
  { value: 'taxable', label: 'Taxable' },
  { value: 'retirement', label: 'Retirement' },
  { value: 'unknown', label: 'Not said' },
] as const;

/** The accounts and what kind each is. */
export function AccountsTable({ accounts }: { readonly accounts: readonly Account[] }) {
  if (accounts.length === 0) return <p>No account yet; the first holding brings one.</p>;
  return (
    <SmallTable
      caption="Accounts"
      columns={COLUMNS}
      rows={accounts.map(({ id, name, kind }) => ({
        id,
        cells: [
          name,
          <Select
            key="kind"
            bare
            label={`Kind of ${name}`}
            value={kind}
            choices={KINDS}
            onChange={(chosen) => void applyCommand({ name: 'editAccount', accountId: id, kind: chosen })}
          />,
        ],
      }))}
    />
  );
}
