export interface FuzzOptions {
  readonly count: number;
  readonly seed: number;
  /** The number of the one input to show, or null. */
  readonly only: number | null;
  readonly writesReport: boolean;
}

/** The seed of the quick run: the same inputs on every machine. */
export const QUICK_SEED = 20_261_121;
export const QUICK_COUNT = 20_000;

/** Reads `--quick`, `--count=N`, `--seed=N` and `--case=N`; anything else is refused. A million inputs write the report. */
export function fuzzOptions(words: readonly string[]): FuzzOptions {
  const joined = words.join(' ').replace(/--(count|seed|case) (?=\d)/g, '--$1=');
  const options = joined === '' ? [] : joined.split(' ');
  const unknown = options.filter((word) => !/^--(?:quick|(?:count|seed|case)=\d+)$/.test(word));
  if (unknown.length > 0) throw new Error(`not known: ${unknown.join(', ')}`);
  const count = numberOf(options, 'count') ?? QUICK_COUNT;
  return {
    count,
    seed: numberOf(options, 'seed') ?? QUICK_SEED,
    only: numberOf(options, 'case'),
    writesReport: count >= 1_000_000,
  };
}

function numberOf(options: readonly string[], name: string): number | null {
  const word = options.find((one) => one.startsWith(`--${name}=`));
  return word === undefined ? null : Number(word.slice(name.length + 3));
}
