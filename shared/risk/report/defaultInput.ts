import type { ReferenceData } from '../../model/reference';
import type { FigureInput, Unit } from '../../report/figure';
import { figureInput } from './figure';

/**
 * The input line of a default of the house, with where it stands and since when it is true.
 *
 * @param name - Code name, worded in `shared/messages`.
 * @param value - As in the table.
 * @param unit - How it is written; null for a bare number or a word.
 * @param table - The reference table it comes from.
 * @returns The line. Source: D§14b.
 */
export function defaultInput(
  name: string,
  value: number | string,
  unit: Unit | null,
  table: Pick<ReferenceData['defaults'], 'source' | 'asOf'>,
): FigureInput {
  return figureInput(name, value, unit, { source: table.source, asOf: table.asOf });
}
