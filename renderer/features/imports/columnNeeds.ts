import type { MappedField } from '../../../shared/model/proposal';
import { MAPPED_FIELDS } from './mappedFields';

/** Something a file must have so that it can be read, and whether a column is taken for it. */
export interface ColumnNeed {
  readonly label: string;
  readonly met: boolean;
  /** The role that meets it. */
  readonly by: string;
}

/** Columns of which a file may have several: fees and unused ones. */
const REPEATABLE: readonly MappedField[] = ['ignore', 'fees'];

/** A file with the day of each row tells what happened; any other tells what is held. */
export function columnNeeds(taken: readonly MappedField[]): readonly ColumnNeed[] {
  const need = (label: string, ...fields: readonly MappedField[]): ColumnNeed => {
    const by = fields.find((field) => taken.includes(field));
    return { label, met: by !== undefined, by: by === undefined ? '' : MAPPED_FIELDS[by] };
  };
  if (taken.includes('date') || taken.includes('action'))
    return [
      need('Trade date', 'date'),
      need('What happened', 'action'),
      need('Symbol', 'symbol'),
      need('Quantity', 'quantity'),
    ];
  return [need('Symbol', 'symbol'), need('Quantity', 'quantity')];
}

/** Roles given to more than one column, of which a file has one. */
export function doubledFields(taken: readonly MappedField[]): readonly MappedField[] {
  return taken.filter((field, index) => !REPEATABLE.includes(field) && taken.indexOf(field) !== index);
}
