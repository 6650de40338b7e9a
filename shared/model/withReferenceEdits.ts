import type { ReferenceEdits } from './portfolio';
import type { ReferenceData } from './reference';

/**
 * The dated facts a document is computed with: the user's own break-points and events where there are some, else the
 * shipped ones.
 *
 * @param reference - The shipped tables; not modified.
 * @param edits - What the document puts in their place; undefined where it puts nothing.
 * @returns `reference` itself without edits, else a copy whose reconstitution facts are the user's.
 *
 * Method: replacement of whole lists, O(1).
 */
export function withReferenceEdits(reference: ReferenceData, edits: ReferenceEdits | undefined): ReferenceData {
  if (edits === undefined) return reference;
  const { breakpoints, events, ...others } = reference.reconstitution;
  return {
    ...reference,
    reconstitution: { ...others, breakpoints: edits.breakpoints ?? breakpoints, events: edits.events ?? events },
  };
}
