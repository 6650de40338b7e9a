import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folders of shared/risk whose tests are themselves tested. */
export const FOLDERS = [
  'sizing',
  'stops',
  'liquidity',
  'var',
  'volatility',
  'drawdown',
  'dependence',
  'exposure',
  'series',
  'panel',
];

/** Where sandboxes, incremental results and Stryker's own reports lie: outside the repository. */
export const WORK_FOLDER = join(tmpdir(), 'ballast-mutation');

/** Stryker's report of one folder. */
export function reportFile(folder) {
  return join(WORK_FOLDER, 'reports', `${folder}.json`);
}
