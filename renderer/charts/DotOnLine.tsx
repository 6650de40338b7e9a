import styles from './dotOnLine.module.css';

export interface DotOnLineProps {
  /** All prices per share; `high` is the high-water mark (the low for a short position), null where not recorded. */
  readonly stop: number;
  readonly price: number;
  readonly high: number | null;
  /** Half-width of the shared scale, as a fraction of price: 0.4 shows from -40% to +40%. */
  readonly scale: number;
  /** The three values in words. */
  readonly label: string;
}

const WIDTH = 132;
const HEIGHT = 20;
const MARGIN = 6;

/**
 * Stop, price and high on one line, drawn relative to the price, so that every row of a table shares its scale: the
 * price always stands in the middle and the stop comes nearer to it.
 */
export function DotOnLine({ stop, price, high, scale, label }: DotOnLineProps) {
  const place = (level: number) => {
    const offset = Math.max(-scale, Math.min(scale, level / price - 1));
    return WIDTH / 2 + (offset / scale) * (WIDTH / 2 - MARGIN);
  };
  const [stopX, priceX, highX] = [place(stop), place(price), place(high ?? price)];
  const middle = HEIGHT / 2;
  return (
    <svg className={styles['line']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img">
      <title>{label}</title>
      <line className={styles['axis']} x1={MARGIN} x2={WIDTH - MARGIN} y1={middle} y2={middle} />
      <line
        className={styles['span']}
        x1={Math.min(stopX, priceX, highX)}
        x2={Math.max(stopX, priceX, highX)}
        y1={middle}
        y2={middle}
      />
      <line className={styles['stop']} x1={stopX} x2={stopX} y1={3} y2={HEIGHT - 3} />
      {high === null ? null : <circle className={styles['high']} cx={highX} cy={middle} r={3} />}
      <circle className={styles['price']} cx={priceX} cy={middle} r={4} />
    </svg>
  );
}
