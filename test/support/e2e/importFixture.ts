import { resolve } from 'node:path';

/** Absolute path of an invented file to import. */
export function importFixture(name: string): string {
  return resolve(import.meta.dirname, '../../fixtures/imports', name);
}
