import { randomUUID } from 'node:crypto';
import { bugTrace } from '../../service/bugTrace';
import type { Log } from '../../service/log';

/** Writes a bug to the local log and returns the reference the user is shown. Nothing is sent anywhere. */
export type ReportBug = (error: unknown) => string;

export function createBugReport(log: Log): ReportBug {
  return (error) => {
    const reference = randomUUID().slice(0, 8);
    log({ level: 'error', event: 'crash', reference, detail: bugTrace(error) });
    return reference;
  };
}
