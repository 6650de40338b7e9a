// Mutation testing of the figures: Stryker with its standard operators, none left out. The sandbox, the incremental
// results and the reports live in the temporary folder; `run.mjs` calls this once per folder, `report.mjs` judges the result.
import { join } from 'node:path';
import process from 'node:process';
import { FOLDERS, reportFile, WORK_FOLDER } from './folders.mjs';

const folder = process.env.MUTATION_FOLDER ?? FOLDERS[0];

export default {
  mutate: [`shared/risk/${folder}/**/*.ts`],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  checkers: [],
  concurrency: 1,
  timeoutMS: 8000,
  incremental: true,
  incrementalFile: join(WORK_FOLDER, `${folder}.incremental.json`),
  tempDirName: join(WORK_FOLDER, 'sandboxes'),
  reporters: ['json', 'clear-text', 'progress-append-only'],
  jsonReporter: { fileName: reportFile(folder) },
  clearTextReporter: { logTests: false, reportTests: false, reportMutants: false },
  thresholds: { high: 95, low: 90, break: 90 },
  // The compiler of TypeScript 7 has no programming interface, so Stryker cannot rewrite a tsconfig; nothing here needs it to.
  tsconfigFile: 'test/mutation/no-tsconfig.json',
  disableTypeChecks: false,
};
