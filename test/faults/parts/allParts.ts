import type { FaultPart } from '../faultKit';
import { ERRNO_RUN } from './errnoRun';
import { KILL_AND_DAMAGE, KILL_CHAIN } from './killChain';
import { POWER_CUT } from './powerCut';

/** Every part, in the order of reliability.md §2.6. */
export const PARTS: readonly FaultPart[] = [KILL_CHAIN, KILL_AND_DAMAGE, ERRNO_RUN, POWER_CUT];
