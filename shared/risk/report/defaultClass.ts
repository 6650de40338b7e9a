import type { DollarClass } from '../../model/reference';
import type { Classification } from './classification';
import type { Position } from './position';

/** Row of a by-class table of defaults. */
export type DefaultClass = Exclude<DollarClass, 'nano'>;

/** Largest first: of two equal shares the larger class counts. */
const DOLLAR_CLASSES: readonly DollarClass[] = ['mega', 'large', 'mid', 'small', 'micro', 'nano'];

/**
 * The row of the by-class defaults a position takes: its dollar class, nano as micro; a vehicle takes the class most of
 * its index is in. Size unknown gives null, and the caller says what it assumes.
 *
 * @param position - The position.
 * @returns The row, or null. Source: D§0, two size schemes.
 */
export function defaultClassOf(position: Position): DefaultClass | null {
  return largestClass(position.classification);
}

/**
 * The defaults row of a classification, held or not; see `defaultClassOf`.
 *
 * @param classification - What the instrument is.
 * @returns The row of its largest class, or null where size is unknown.
 *
 * Source: D§0 (two size schemes).
 */
export function largestClass(classification: Classification): DefaultClass | null {
  const shares = classification.dollar ?? classification.russell;
  if (shares === null) return null;
  let largest: DollarClass | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const name of DOLLAR_CLASSES) {
    const share = shares[name] ?? Number.NEGATIVE_INFINITY;
    if (share > most) {
      most = share;
      largest = name;
    }
  }
  if (largest === undefined) return null;
  return largest === 'nano' ? 'micro' : largest;
}
