// @ts-check
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf } from './audit.mjs';
import { methodReference } from './methodReference.mjs';
import { ROOT, sharedSources } from './sharedSources.mjs';

// `npm run docs`: writes METHODS.md and says what is missing in the doc comments it is read from.
const sources = sharedSources();
const faults = faultsOf(sources);
writeFileSync(join(ROOT, 'METHODS.md'), methodReference(sources));
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
