import { measureText } from '../../../shared/messages/measures';
import type { ExposureReport } from '../../../shared/report/exposureReport';
import { FigureValue } from '../../components/FigureValue';
import { Section } from '../../components/Page';
import { SmallTable } from '../../components/SmallTable';

/** How few holdings the result hangs on, and how long and short they are. */
export function ConcentrationSection({ exposure }: { readonly exposure: ExposureReport }) {
  const figures = [
    exposure.topFive,
    exposure.effectiveHoldings,
    exposure.herfindahl,
    exposure.long,
    exposure.short,
    exposure.net,
    exposure.domesticRevenue,
    exposure.activeShareToRussell2000,
    exposure.activeShareToSp500,
  ];
  return (
    <Section title="Concentration and leverage">
      <SmallTable
        caption="Concentration and leverage"
        columns={[
          { id: 'name', header: 'Measure' },
          { id: 'value', header: 'Value' },
        ]}
        rows={figures.map((figure) => ({
          id: figure.measure,
          cells: [measureText(figure.measure).name, <FigureValue key="value" figure={figure} />],
        }))}
      />
    </Section>
  );
}
