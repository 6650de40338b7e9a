import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reconstitutionSchema } from '../../../../shared/model/reconstitutionReference';

/** The calendar, rules and break-points the product ships. */
export const RECONSTITUTION = reconstitutionSchema.parse(
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../../assets/reference/reconstitution.json'), 'utf8')),
);
