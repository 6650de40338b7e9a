/** One measure of a single price series, as `ballast measure` prints it. */
export interface SeriesMeasure {
  /** Name of the engine's function. */
  readonly measure: string;
  readonly value: number | null;
  readonly unit: string;
  /** What a positive value means. */
  readonly sign: string;
  readonly observations: number;
  /** Code of the reason there is no value. */
  readonly problem: string | null;
}

/** Every single-series measure of a file. */
export interface SeriesMeasures {
  readonly schema: 1;
  readonly symbol: string;
  readonly benchmark: string | null;
  readonly priceColumn: 'close' | 'adjustedClose';
  readonly firstDate: string;
  readonly lastDate: string;
  readonly bars: number;
  readonly confidence: number;
  readonly measures: readonly SeriesMeasure[];
}
