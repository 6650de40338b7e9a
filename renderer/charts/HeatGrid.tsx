import type { CSSProperties } from 'react';
import type { Format } from './axisOptions';
import styles from './heatGrid.module.css';

export interface HeatGridProps {
  readonly caption: string;
  readonly names: readonly string[];
  /** Symmetric, -1 to 1; null where there are too few common days. */
  readonly values: readonly (readonly (number | null)[])[];
  /** Days in common, per pair. */
  readonly observations: readonly (readonly number[])[];
  readonly format: Format;
}

/** Weaker correlations stay untinted, so that what moves together stands out. */
const TINTED_FROM = 0.5;

/** A correlation matrix as a table: numbers in the cells, tint only where they matter, hatching where unknown. */
export function HeatGrid({ caption, names, values, observations, format }: HeatGridProps) {
  return (
    <figure className={styles['frame']}>
      <figcaption className={styles['caption']}>{caption}</figcaption>
      <div className={styles['scroll']}>
        <table className={styles['grid']} aria-label={caption}>
          <thead>
            <tr>
              <td />
              {names.map((name) => (
                <th key={name} scope="col">
                  <span>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name, row) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {names.map((other, column) => (
                  <HeatCell
                    key={other}
                    pair={`${name} and ${other}`}
                    value={values[row]?.[column] ?? null}
                    days={observations[row]?.[column] ?? 0}
                    diagonal={row === column}
                    format={format}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

interface HeatCellProps {
  readonly pair: string;
  readonly value: number | null;
  readonly days: number;
  readonly diagonal: boolean;
  readonly format: Format;
}

function HeatCell({ pair, value, days, diagonal, format }: HeatCellProps) {
  if (diagonal) return <td className={styles['diagonal']} />;
  const title = `${pair}: ${value === null ? 'unknown' : format(value)}, ${days} days in common`;
  if (value === null)
    return (
      <td className={styles['unknown']} title={title}>
        —
      </td>
    );
  const strength = Math.max(0, (Math.abs(value) - TINTED_FROM) / (1 - TINTED_FROM));
  const tint: CSSProperties =
    Math.abs(value) < TINTED_FROM ? {} : { '--strength': `${Math.round(15 + strength * 45)}%` };
  const className =
    Math.abs(value) < TINTED_FROM ? styles['weak'] : value < 0 ? styles['negative'] : styles['positive'];
  return (
    <td className={className} style={tint} title={title}>
      {format(value)}
    </td>
  );
}
