import { SmallTable } from '../../components/SmallTable';

const COLUMNS = ['Symbol', 'Value', 'Weight', 'Size', 'Stop', 'Exit days'].map((header) => ({ id: header, header }));
const ROWS = [
  { id: 'A', cells: ['Company A', '24,000', '48%', 'Small', '18.20', '0.4'] },
  { id: 'B', cells: ['Company B', '16,000', '32%', 'Large', '92.00', '0.1'] },
  { id: 'C', cells: ['Company C', '10,000', '20%', 'Micro', '—', '14'] },
];

/** How the page will look; no number of it is the user's. */
export function ExampleHoldings() {
  return <SmallTable caption="Example" columns={COLUMNS} rows={ROWS} />;
}
