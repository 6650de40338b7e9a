export interface FaultOptions {
  readonly full: boolean;
  readonly seed: number;
  readonly count: number | null;
  readonly parts: readonly string[];
}

/** The seed of the quick run: the same states on every machine. A full run takes another each time. */
const QUICK_SEED = 20_261_121;

/** Reads `--quick`, `--full`, `--seed=N`, `--count=N` and names of parts; anything else is refused. */
export function optionsIn(words: readonly string[], known: readonly string[]): FaultOptions {
  const full = words.includes('--full');
  const parts = words.filter((word) => !word.startsWith('--'));
  const unknown = [
    ...parts.filter((part) => !known.includes(part)),
    ...words.filter((word) => word.startsWith('--') && !/^--(quick|full|seed=\d+|count=\d+)$/.test(word)),
  ];
  if (unknown.length > 0) throw new Error(`not known: ${unknown.join(', ')}; parts are ${known.join(', ')}`);
  const seed = numberOf(words, 'seed') ?? (full ? Date.now() % 2 ** 32 : QUICK_SEED);
  return { full, seed, count: numberOf(words, 'count'), parts: parts.length > 0 ? parts : known };
}

function numberOf(words: readonly string[], name: string): number | null {
  const word = words.find((one) => one.startsWith(`--${name}=`));
  return word === undefined ? null : Number(word.slice(name.length + 3));
}
