import type { Format } from './axisOptions';
import styles from './heatGrid.module.css';

export interface HeatGridProps {
  readonly caption: string;
  readonly names: readonly string[];
  /** Symmetric, -1 to 1; null where there are too few common days. */
  readonly values: readonly (readonly (number | null)[])[];
  /** Days in common, per pair. */
  readonly observations: readonly (readonly number[])[];
  /** Which of the two stands in the cells; the other is in the tooltip. */
  readonly shown: 'correlation' | 'days';
  readonly format: Format;
}

/** Weaker correlations stay untinted, so that what moves together stands out. */
const TINTED_FROM = 0.5;

/** A correlation matrix as a table: numbers in the cells, tint only where they matter, hatching where unknown. */
export function HeatGrid({ caption, names, values, observations, shown, format }: HeatGridProps) {
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
                    shown={shown}
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
  readonly shown: HeatGridProps['shown'];
  readonly format: Format;
}

function HeatCell({ pair, value, days, diagonal, shown, format }: HeatCellProps) {
  if (diagonal) return <td className={styles['diagonal']} />;
  const title = `${pair}: ${value === null ? 'unknown' : format(value)}, ${days} days in common`;
  const tinted = value !== null && Math.abs(value) >= TINTED_FROM;
  return (
    <td className={styles[lookOf(value)]} style={tinted ? tintOf(value) : undefined} title={title}>
      {shown === 'days' ? days : value === null ? '—' : format(value)}
    </td>
  );
}

function lookOf(value: number | null): 'unknown' | 'weak' | 'negative' | 'positive' {
  if (value === null) return 'unknown';
  if (Math.abs(value) < TINTED_FROM) return 'weak';
  return value < 0 ? 'negative' : 'positive';
}

/** The stylesheet mixes the colour; only how much of it depends on the number. */
function tintOf(value: number): Record<`--${string}`, string> {
  const strength = (Math.abs(value) - TINTED_FROM) / (1 - TINTED_FROM);
  return { '--strength': `${Math.round(12 + strength * 36)}%` };
}
