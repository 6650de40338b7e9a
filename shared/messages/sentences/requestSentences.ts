import type { RequestProblem } from '../../result/problem';
import type { SentenceTable } from './sentenceTable';

/** Why a request to the service was not carried out. */
export const REQUEST_SENTENCES: SentenceTable<RequestProblem> = {
  'request-invalid': ({ path }) =>
    `The entry for “${path}” is not valid, so nothing was changed; correct it and try again.`,
  'request-refused': () =>
    'The request did not come from the Ballast window, so it was refused and nothing was changed.',
  'request-cancelled': () => 'It was cancelled, so nothing was changed.',
  'not-available-here': () =>
    'This is not available in the browser, so nothing was changed; use the desktop window, or files dropped on the page and downloads.',
  'internal-error': ({ reference }) =>
    `Something in Ballast failed (reference ${reference}), so there is no result and your file is unchanged; the local report under that reference says more.`,
};
