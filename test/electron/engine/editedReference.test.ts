import { describe, expect, it } from 'vitest';
import { editedReference } from '../../../electron/engine/editedReference';
import { breakpointsInForce } from '../../../shared/risk/report/breakpointsInForce';
import { createRiskReport } from '../../../shared/risk/report/createRiskReport';
import { documentOf, inputOf, REFERENCE } from '../../support/portfolioBuilder';

const SCENE = { pieces: [{ symbol: 'ZZMC', quantity: '100', price: '10', cap: 4_000_000_000 }] };
const ROW = {
  year: 2027,
  rankDay: '2027-04-30',
  effectiveClose: null,
  border: 3_000_000_000,
  floor: 100_000_000,
  upper: null,
  lower: null,
  status: 'published' as const,
  unverified: [],
  source: 'typed',
};

describe('the dated facts of a document', () => {
  it('are the shipped ones where it has none of its own', () => {
    expect(editedReference(REFERENCE, documentOf(SCENE))).toBe(REFERENCE);
  });

  it('are its own break-points, found again as one object, with the shipped events', () => {
    const document = { ...documentOf(SCENE), referenceEdits: { breakpoints: [ROW], events: null } };
    const edited = editedReference(REFERENCE, document);
    expect(breakpointsInForce(edited)).toMatchObject({ rankDay: '2027-04-30', large: 3_000_000_000, source: 'typed' });
    expect(edited.reconstitution.events).toBe(REFERENCE.reconstitution.events);
    expect(editedReference(REFERENCE, document)).toBe(edited);
  });

  it('decide the size class that is shown', () => {
    const input = inputOf(SCENE);
    const document = { ...input.document, referenceEdits: { breakpoints: [ROW], events: null } };
    const edited = createRiskReport({ ...input, document, reference: editedReference(REFERENCE, document) });
    expect(createRiskReport(input).holdings[0]?.russellClass).toBe('small');
    expect(edited.holdings[0]?.russellClass).toBe('large');
  });
});
