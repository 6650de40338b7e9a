import type { Portfolio, ReferenceEdits } from '../../shared/model/portfolio';
import type { ReferenceData } from '../../shared/model/reference';
import { withReferenceEdits } from '../../shared/model/withReferenceEdits';

/** One object per document and tables: what was prepared for a reference is found by its identity. */
const known = new WeakMap<ReferenceData, WeakMap<ReferenceEdits, ReferenceData>>();

/** The dated facts of a document, its own edits in place of the shipped ones. */
export function editedReference(reference: ReferenceData, { referenceEdits }: Portfolio): ReferenceData {
  if (referenceEdits === undefined) return reference;
  const ofReference = known.get(reference) ?? new WeakMap<ReferenceEdits, ReferenceData>();
  known.set(reference, ofReference);
  const edited = ofReference.get(referenceEdits) ?? withReferenceEdits(reference, referenceEdits);
  ofReference.set(referenceEdits, edited);
  return edited;
}
