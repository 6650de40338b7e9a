import type { IsoDate } from '../model/isoDate';
import type { Portfolio } from '../model/portfolio';
import type { ReferenceData } from '../model/reference';
import { withReferenceEdits } from '../model/withReferenceEdits';
import type { DataIssue } from '../report/dataIssue';
import { accountIssues } from './accountIssues';
import { currencyIssues } from './currencyIssues';
import { factIssues } from './factIssues';
import { fundIssues } from './fundIssues';
import { priceIssues } from './priceIssues';
import { referenceIssues } from './referenceIssues';

/** What the data checks look at. */
export interface DataScene {
  readonly document: Portfolio;
  readonly reference: ReferenceData;
  readonly today: IsoDate;
}

const WEIGHTS: readonly DataIssue['weight'][] = ['missing', 'doubtful', 'old'];

/**
 * What is missing, old or doubtful in the data a portfolio stands on. Answers "which figures are unknown or uncertain
 * because of a file I have not given, and which file is it?".
 *
 * @param document - The open portfolio; not modified.
 * @param reference - The shipped tables; the document's own edits are applied here.
 * @param today - The user's day.
 * @returns One issue per thing and kind, what leaves figures unknown first, each with one suggested step; what the user
 *   has set aside is listed too and carries the note. Empty for a portfolio without holdings, but for its accounts.
 *
 * Method: the document alone is looked at - links, facts, lots - so that it costs no prices; O(holdings). Source:
 * product.md §1, §2 (Data), §7.
 */
export function dataIssues(document: Portfolio, reference: ReferenceData, today: IsoDate): DataIssue[] {
  const scene = { document, reference: withReferenceEdits(reference, document.referenceEdits), today };
  const found = [
    ...priceIssues(scene),
    ...currencyIssues(scene),
    ...fundIssues(scene),
    ...factIssues(scene),
    ...accountIssues(scene),
    ...referenceIssues(scene),
  ];
  const notes = new Map(document.setAsideIssues?.map(({ issueId, note }) => [issueId, note]));
  // Two rows of one symbol in one account lack the same thing: said once.
  const distinct = new Map(found.toReversed().map((issue) => [issue.issueId, issue]));
  return found
    .filter((issue) => distinct.get(issue.issueId) === issue)
    .map((issue) => ({ ...issue, setAside: notes.get(issue.issueId) ?? null }))
    .toSorted((left, right) => WEIGHTS.indexOf(left.weight) - WEIGHTS.indexOf(right.weight));
}
