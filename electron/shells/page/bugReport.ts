import { randomUUID } from 'node:crypto';
import type { Log } from '../../service/log';

/** Writes a bug to the local log and returns the reference the user is shown. Nothing is sent anywhere. */
export type ReportBug = (error: unknown) => string;

export function createBugReport(log: Log): ReportBug {
  return (error) => {
    const reference = randomUUID().slice(0, 8);
    log({ level: 'error', event: 'crash', reference, detail: whereIn(error) });
    return reference;
  };
}

/** Kind of the bug and where it happened. Its message may quote the user's data and is left out. */
function whereIn(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((text) => text.startsWith('    at '));
  return [error.name, ...frames].join('\n');
}
