/**
 * A count with its noun.
 *
 * @param count - Whole number, not negative.
 * @param singular - The noun for one.
 * @param plural - The noun for any other count; `singular` with an s when not given.
 * @returns Example: `counted(1, 'holding')` is `"1 holding"`, `counted(3, 'holding')` is `"3 holdings"`.
 */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}
