import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * Only the tests that stand beside the mutated folder, with laws drawn fewer times: every mutant runs them again, and a
 * measure whose faults only a distant test would notice is not well tested.
 */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    name: 'mutation',
    environment: 'node',
    include: [`test/shared/risk/${process.env.MUTATION_FOLDER ?? '*'}/**/*.test.ts`],
    setupFiles: ['test/mutation/firstFailure.ts'],
    env: { LAW_RUNS: '40' },
    testTimeout: 30_000,
  },
});
