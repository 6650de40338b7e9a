import styles from './shareBars.module.css';

/** What the whole width stands for; zero lies within. */
export interface ShareScale {
  readonly low: number;
  readonly high: number;
}

interface ShareBarsProps {
  readonly weight: number;
  readonly risk: number;
  readonly scale: ShareScale;
}

/** Two thin bars from a common zero; the numbers stand beside them in the table. */
export function ShareBars({ weight, risk, scale }: ShareBarsProps) {
  return (
    <div className={styles['bars']} aria-hidden="true">
      <div className={styles['weight']} style={spanOf(weight, scale)} />
      <div className={styles['risk']} style={spanOf(risk, scale)} />
      <div className={styles['zero']} style={spanOf(0, scale)} />
    </div>
  );
}

type Span = Record<`--${string}`, string>;

function spanOf(value: number, scale: ShareScale): Span {
  return { '--from': share(Math.min(0, value), scale), '--to': share(Math.max(0, value), scale) };
}

function share(value: number, { low, high }: ShareScale): string {
  return `${high === low ? 0 : ((value - low) / (high - low)) * 100}%`;
}
