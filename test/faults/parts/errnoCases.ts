import { constants } from 'node:os';
import type { Fault } from '../library/faultControl';
import type { Flow } from '../subject/errnoFlow';

/** What the system may answer a call with. Source: reliability.md §2.4. */
const ERRORS = [
  'EIO',
  'ENOSPC',
  'EACCES',
  'EPERM',
  'EROFS',
  'EBUSY',
  'EMFILE',
  'EDQUOT',
  'ESTALE',
  'ENAMETOOLONG',
] as const;

/** One call of one flow that fails in one way. */
export interface ErrnoCase {
  readonly flow: Flow;
  readonly name: string;
  readonly fault: Fault;
}

/** Every call of a flow with every error, once and from there on; and written short; and the disk full from there on. */
export function errnoCases(flow: Flow, calls: number): readonly ErrnoCase[] {
  const places = Array.from({ length: calls }, (_, index) => index + 1);
  return places.flatMap((at) => [
    ...ERRORS.flatMap((code) => [
      { flow, name: `${code} once`, fault: { at, mode: 'error-once' as const, error: constants.errno[code] } },
      {
        flow,
        name: `${code} from there on`,
        fault: { at, mode: 'error-always' as const, error: constants.errno[code] },
      },
    ]),
    { flow, name: 'written short', fault: { at, mode: 'short-write' as const } },
    { flow, name: 'disk full', fault: { at, mode: 'disk-full' as const } },
  ]);
}
