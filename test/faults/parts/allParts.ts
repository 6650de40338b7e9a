import type { FaultPart } from '../faultKit';
import { COMPLETENESS } from './completeness';
import { ENUMERATION } from './enumeration';
import { ERRNO_RUN } from './errnoRun';
import { FILE_DAMAGE } from './fileDamage';
import { KILL_AND_DAMAGE, KILL_CHAIN } from './killChain';
import { MANY_PROCESSES } from './manyProcesses';
import { POWER_CUT } from './powerCut';
import { RELEASED_SCHEMAS } from './releasedSchemas';
import { SCENARIO_RUN } from './scenarioRun';

/** Every part, in the order of reliability.md §2.6. */
export const PARTS: readonly FaultPart[] = [
  COMPLETENESS,
  KILL_CHAIN,
  KILL_AND_DAMAGE,
  ERRNO_RUN,
  POWER_CUT,
  ENUMERATION,
  FILE_DAMAGE,
  MANY_PROCESSES,
  SCENARIO_RUN,
  RELEASED_SCHEMAS,
];
