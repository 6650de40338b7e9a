/**
 * Kind of a bug and where it happened, for the log. Its message may quote the user's data and is left out.
 *
 * @param error - Whatever was thrown.
 * @returns Name and stack frames.
 */
export function bugTrace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((text) => text.startsWith('    at '));
  return [error.name, ...frames].join('\n');
}
