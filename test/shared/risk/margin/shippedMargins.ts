import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { marginsSchema } from '../../../../shared/model/marginsReference';

/** The margin rates the product ships. */
export const MARGINS = marginsSchema.parse(
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../../assets/reference/margins.json'), 'utf8')),
);
