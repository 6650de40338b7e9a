import type { ResponseOf } from '../../../shared/contract/channels';

type Outcome = ResponseOf<'refreshRequests'>['requests'][number]['outcome'];

/** What became of a request, in a few words; the sentence stands where the refresh says what came. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  prices: 'Prices',
  'request-cancelled': 'Stopped by you',
  'refresh-limit-reached': 'Limit of requests reached',
  'refresh-key-refused': 'Key refused',
  'refresh-plan': 'Not in your plan',
  'refresh-symbol-unknown': 'Symbol unknown there',
  'refresh-html': 'A web page instead of prices',
  'refresh-empty': 'No prices in the answer',
  'refresh-unexpected': 'No table of prices',
  'refresh-slow': 'No answer in time',
  'refresh-truncated': 'Answer cut off',
  'refresh-too-large': 'Answer too large',
  'refresh-host-refused': 'Sent on to another server, not followed',
  'refresh-not-secure': 'Server not trusted, nothing sent',
  'refresh-offline': 'Not reached',
  'refresh-server': 'Error of the server',
  'refresh-process-ended': 'Ended early',
};
