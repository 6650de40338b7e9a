import { formatDate, formatValue, UNKNOWN } from '../../../shared/messages/formatValue';
import type { DrawdownSpell, RiskMeasures } from '../../../shared/report/riskMeasures';
import { type Format, useFormat } from '../../api/format';
import { Section } from '../../components/Page';
import { SmallTable, type SmallTableColumn } from '../../components/SmallTable';
import { riskLines } from './riskLines';

const COLUMNS: readonly SmallTableColumn[] = [
  { id: 'fall', header: 'Fall' },
  { id: 'peak', header: 'Peak' },
  { id: 'trough', header: 'Trough' },
  { id: 'recovery', header: 'Recovered' },
  { id: 'months', header: 'Months to recover' },
  { id: 'under', header: 'Months below the peak' },
];

/** The deepest falls of today's holdings, and the deepest of each part and index over the same days. */
export function DrawdownTables({ risk }: { readonly risk: RiskMeasures }) {
  const format = useFormat();
  return (
    <>
      <Section title="Deepest falls of today’s holdings">
        <SmallTable
          caption="Deepest falls of today’s holdings"
          columns={COLUMNS}
          rows={risk.drawdownSpells.map((spell) => ({ id: spell.peak, cells: cellsOf(spell, format) }))}
        />
      </Section>
      <Section title="Deepest fall, small and large companies and both indexes">
        <SmallTable
          caption="Deepest fall of each part and index over the same days"
          columns={[{ id: 'line', header: 'Over the same days' }, ...COLUMNS]}
          rows={risk.deepestFalls.flatMap(({ name, spell }) =>
            riskLines([{ name, values: [] }]).map(({ label }) => ({
              id: name,
              cells: [label, ...(spell === null ? COLUMNS.map(() => UNKNOWN) : cellsOf(spell, format))],
            })),
          )}
        />
      </Section>
    </>
  );
}

function cellsOf(spell: DrawdownSpell, format: Format): string[] {
  const date = (day: string) => formatDate(day, format.locale);
  return [
    formatValue(-spell.drawdown, 'fraction', format),
    date(spell.peak),
    date(spell.trough),
    spell.recovery === null ? 'still open' : date(spell.recovery),
    spell.monthsToRecover === null ? UNKNOWN : formatValue(spell.monthsToRecover, 'days', format),
    formatValue(spell.monthsUnderPeak, 'days', format),
  ];
}
