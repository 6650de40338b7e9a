import type { ReconstitutionEvent } from '../../api/datedFacts';

/** How far a day can be trusted. */
export const STATUS_WORDS: Record<ReconstitutionEvent['status'], string> = {
  confirmed: 'Confirmed',
  rule: 'By rule',
  tbc: 'To be confirmed',
};
