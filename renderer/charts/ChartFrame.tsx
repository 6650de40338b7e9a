import { type ReactNode, useId, useState } from 'react';
import styles from './chart.module.css';

/** The numbers behind a chart, already as text; the first column names the row. */
export interface ChartData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ChartFrameProps {
  /** One sentence that states what the chart shows. */
  readonly caption: string;
  readonly data: ChartData;
  readonly children: ReactNode;
}

/** What surrounds every chart: the sentence with its finding and, on request, the numbers as a table. */
export function ChartFrame({ caption, data, children }: ChartFrameProps) {
  const [shown, setShown] = useState(false);
  const tableId = useId();
  return (
    <figure className={styles['frame']}>
      <figcaption className={styles['caption']}>
        <span>{caption}</span>
        <button
          type="button"
          className={styles['toggle']}
          aria-expanded={shown}
          aria-controls={tableId}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Hide data' : 'Show data'}
        </button>
      </figcaption>
      {children}
      <div id={tableId} hidden={!shown}>
        {shown ? <ChartTable caption={caption} data={data} /> : null}
      </div>
    </figure>
  );
}

function ChartTable({ caption, data }: { readonly caption: string; readonly data: ChartData }) {
  return (
    <section className={styles['tableBox']} aria-label={caption}>
      <button type="button" className={styles['copy']} onClick={() => void navigator.clipboard.writeText(csvOf(data))}>
        Copy as CSV
      </button>
      <table className={styles['table']}>
        <thead>
          <tr>
            {data.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={row[0]}>
              {row.map((text, index) =>
                index === 0 ? (
                  <th key={data.columns[index]} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={data.columns[index]}>{text}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function csvOf(data: ChartData): string {
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return [data.columns, ...data.rows].map(line).join('\r\n');
}
