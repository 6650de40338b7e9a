/** One row of the acceptance table, D§13. */
export interface DomainRow {
  readonly id: string;
  /** The last column of the table, as it is printed there. */
  readonly printed: string;
  /** What the engine answers to each token of `printed`, in its order; computed when the row is tested. */
  readonly computed: () => readonly (number | string)[];
}

/** Dates, numbers that are no part of a name (`r4`), terms of a holding, truth and the outcomes of F3 and F6. */
const TOKEN =
  /\d{4}-\d\d-\d\d|>45% -> step 2 needed|(?<![\w.])-?\d+(?:\.\d+)?(?:e[-+]?\d+)?|(?<=')[LS]T(?=')|True|(?<=-> )[LS]\b/g;
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/;
/** The least share of a number that may lie between it and an exact fraction. */
const EXACT = 1e-12;
/** A share of a printed unit for the rounding of the difference itself. */
const NOISE = 1e-6;
/** A number that ends so is taken to be exact: three zeros among decimals, or whole cents. */
const EXACT_DECIMALS = /^$|^0+$|000$/;

/** Splits a printed output into what is compared; a number stays text, for its digits decide the tolerance. */
export function tokensOf(printed: string): readonly string[] {
  return printed.match(TOKEN) ?? [];
}

/** The number a token is, or null for a date or a word. */
export function numberOf(token: string): number | null {
  return NUMBER.test(token) ? Number(token) : null;
}

/**
 * How far an answer may lie from a printed number: one unit of its last place, or 1e-12 of it where its last zeros show an
 * exact fraction.
 */
export function toleranceOf(token: string): number {
  const [, decimals = ''] = token.split('.');
  if (EXACT_DECIMALS.test(decimals)) return EXACT * Math.max(1, Math.abs(Number(token)));
  return (1 + NOISE) * 10 ** -decimals.length;
}
