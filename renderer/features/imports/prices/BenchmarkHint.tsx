import styles from '../imports.module.css';

const BENCHMARKS = [
  { name: 'Russell 2000', files: 'IWM or ^RUT', symbols: ['IWM', '^RUT', 'RUT', 'VTWO'] },
  { name: 'S&P 500', files: 'SPY or ^GSPC', symbols: ['SPY', '^GSPC', 'GSPC', 'SPX', '^SPX', 'VOO', 'IVV'] },
] as const;

/** Which files the comparisons with the two indexes still wait for. */
export function BenchmarkHint({ symbols }: { readonly symbols: readonly string[] }) {
  const missing = BENCHMARKS.filter((benchmark) => !benchmark.symbols.some((symbol) => symbols.includes(symbol)));
  if (missing.length === 0) return null;
  return (
    <p className={styles['faint']}>
      {missing.map(({ name, files }) => `For comparisons with the ${name}, add a price file of ${files}.`).join(' ')}
    </p>
  );
}
