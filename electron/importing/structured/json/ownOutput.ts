import type { StructureProblem } from '../../../../shared/result/importProblem';
import { entryOf, type JsonNode } from './jsonNode';

/** Whether the file is one that Ballast itself wrote, which is no statement of a broker; null where it is not. */
export function ownOutput(root: JsonNode): StructureProblem | null {
  const has = (...keys: readonly string[]): boolean => keys.every((key) => entryOf(root, key) !== undefined);
  if (has('ballast', 'data')) return { code: 'file-own-output', what: 'portfolio' };
  if (has('schema', 'portfolioName', 'coverageFraction')) return { code: 'file-own-output', what: 'report' };
  return has('recognition', 'cashOnlyLines', 'totals') ? { code: 'file-own-output', what: 'inspection' } : null;
}
