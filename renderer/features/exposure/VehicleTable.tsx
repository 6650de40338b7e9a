import { formatValue } from '../../../shared/messages/formatValue';
import { vehicleLabel } from '../../../shared/messages/labels';
import type { ExposureReport } from '../../../shared/report/exposureReport';
import { useFormat } from '../../api/format';
import { CellValue } from '../../components/CellValue';
import { SmallTable } from '../../components/SmallTable';

/** Exposure by the kind of thing that carries it. */
export function VehicleTable({ vehicles }: Pick<ExposureReport, 'vehicles'>) {
  const format = useFormat();
  return (
    <SmallTable
      caption="Exposure by kind of holding"
      columns={[
        { id: 'kind', header: 'Kind' },
        { id: 'count', header: 'Holdings' },
        { id: 'exposure', header: `Exposure, ${format.currency}` },
        { id: 'share', header: 'Of equity' },
      ]}
      rows={vehicles.map((row) => ({
        id: row.kind,
        cells: [
          vehicleLabel(row.kind),
          formatValue(row.count, 'count', format),
          <CellValue key="exposure" cell={{ ok: true, value: row.exposure }} unit="money" unitInHeader />,
          formatValue(row.fraction, 'fraction', format),
        ],
      }))}
    />
  );
}
