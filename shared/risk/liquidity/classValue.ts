import type { DollarClass } from '../../model/reference';

/** A default per dollar size class; nano has no row of its own and inherits micro's (D§0). */
export type ClassTable = Readonly<Record<Exclude<DollarClass, 'nano'>, number>>;

/**
 * Class value: the default of a size class.
 *
 * @param table - Defaults, any unit.
 * @param sizeClass - Dollar class: tradability goes by dollars, not by index rank.
 * @returns The row of the class. Example: nano reads micro's.
 *
 * Source: D§0 (two size schemes). Part of: `spreadOf`.
 */
export function classValue(table: ClassTable, sizeClass: DollarClass): number {
  return table[sizeClass === 'nano' ? 'micro' : sizeClass];
}
