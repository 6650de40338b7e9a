import { useDocument } from '../../../api/queries';
import styles from '../imports.module.css';

const BENCHMARKS = [
  { name: 'Russell 2000', files: 'IWM or ^RUT', symbols: ['IWM', '^RUT', 'RUT', 'VTWO'] },
  { name: 'S&P 500', files: 'SPY or ^GSPC', symbols: ['SPY', '^GSPC', 'GSPC', 'SPX', '^SPX', 'VOO', 'IVV'] },
] as const;

/** Which files the comparisons with the two indexes still wait for, when those that arrive are there. */
export function BenchmarkHint({ arriving }: { readonly arriving: readonly string[] }) {
  const open = useDocument();
  const stored = open?.ok === true ? open.value.document.series.map(({ symbol }) => symbol) : [];
  const symbols = [...stored, ...arriving];
  const missing = BENCHMARKS.filter((benchmark) => !benchmark.symbols.some((symbol) => symbols.includes(symbol)));
  if (missing.length === 0) return null;
  return (
    <p className={styles['faint']}>
      {missing.map(({ name, files }) => `For comparisons with the ${name}, add a price file of ${files}.`).join(' ')}
    </p>
  );
}
