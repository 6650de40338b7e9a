import { formatDate } from '../../../shared/messages/formatValue';
import type { Instrument } from '../../../shared/model/portfolio';
import type { ClassBar } from '../../../shared/report/exposureReport';
import type { HoldingRow } from '../../../shared/report/holdingRow';
import { useFormat } from '../../api/format';
import { useDocument } from '../../api/queries';
import { CellValue } from '../../components/CellValue';
import { DataTable } from '../../components/DataTable';
import { useOverlays } from '../../state/useOverlays';

interface BandMembersProps {
  readonly title: string;
  readonly bar: ClassBar;
  readonly holdings: readonly HoldingRow[];
}

interface Member {
  readonly key: string;
  readonly holdingId: string;
  readonly symbol: string;
  readonly exposure: number;
  readonly via: string | null;
  readonly holding: HoldingRow | undefined;
  readonly marketCap: Instrument['marketCap'];
}

const ROW_HEIGHT = 32;
const MOST_ROWS = 8;

/** The holdings behind one band: what each adds, through which index, and whose word its market value rests on. */
export function BandMembers({ title, bar, holdings }: BandMembersProps) {
  const format = useFormat();
  const document = useDocument();
  const openHolding = useOverlays((overlays) => overlays.openHolding);
  const instruments = new Map(
    document?.ok === true ? document.value.document.instruments.map((instrument) => [instrument.id, instrument]) : [],
  );
  const rows = bar.members.map((member): Member => {
    const holding = holdings.find((row) => row.holdingId === member.holdingId);
    return {
      ...member,
      key: member.holdingId,
      holding,
      marketCap: instruments.get(holding?.instrumentId ?? '')?.marketCap ?? null,
    };
  });
  return (
    <DataTable<Member>
      tableId="exposure-band"
      caption={`Holdings in ${title}`}
      rows={rows}
      rowKey={(row) => row.key}
      onOpen={(row) => openHolding(row.holdingId)}
      initialSort={{ columnId: 'exposure', direction: 'descending' }}
      height={Math.min(rows.length, MOST_ROWS) * ROW_HEIGHT + ROW_HEIGHT * 2}
      columns={[
        { id: 'symbol', header: 'Symbol', value: (row) => row.symbol, render: (row) => row.symbol, width: 110 },
        {
          id: 'name',
          header: 'Name',
          value: (row) => row.holding?.name ?? null,
          render: (row) => row.holding?.name ?? '',
        },
        {
          id: 'via',
          header: 'Through',
          value: (row) => row.via,
          render: (row) => row.via ?? 'Held directly',
          width: 180,
        },
        {
          id: 'exposure',
          header: 'Exposure',
          unitLabel: format.currency,
          align: 'right',
          width: 130,
          value: (row) => row.exposure,
          render: (row) => <CellValue cell={{ ok: true, value: row.exposure }} unit="money" unitInHeader />,
        },
        {
          id: 'marketCap',
          header: 'Market value',
          unitLabel: 'USD m',
          align: 'right',
          width: 140,
          value: (row) => row.marketCap?.value ?? null,
          render: (row) => (row.via === null ? <MarketCapCell row={row} /> : ''),
        },
        {
          id: 'asOf',
          header: 'As of',
          value: (row) => row.marketCap?.asOf ?? null,
          render: (row) => (row.marketCap?.asOf == null ? '' : formatDate(row.marketCap.asOf, format.locale)),
        },
        {
          id: 'source',
          header: 'Source',
          value: (row) => row.marketCap?.source ?? null,
          render: (row) => row.marketCap?.source ?? '',
        },
      ]}
    />
  );
}

const MILLION = 1e6;

function MarketCapCell({ row }: { readonly row: Member }) {
  const cell = row.holding?.marketCap ?? { ok: false as const, problem: { code: 'no-market-cap' as const } };
  return <CellValue cell={cell.ok ? { ...cell, value: cell.value / MILLION } : cell} unit="count" digits={0} />;
}
