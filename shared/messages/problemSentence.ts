import { invariant } from '../result/invariant';
import type { Problem, ProblemCode } from '../result/problem';
import type { TextFormat } from './formatValue';
import { ASSUMPTION_SENTENCES } from './sentences/assumptionSentences';
import { DATA_SENTENCES } from './sentences/dataSentences';
import { DOCUMENT_SENTENCES } from './sentences/documentSentences';
import { FILE_SENTENCES } from './sentences/fileSentences';
import { IMPORT_SENTENCES } from './sentences/importSentences';
import { MARKET_SENTENCES } from './sentences/marketSentences';
import { MEASURE_SENTENCES } from './sentences/measureSentences';
import { REFRESH_SENTENCES } from './sentences/refreshSentences';
import { REQUEST_SENTENCES } from './sentences/requestSentences';
import { ROW_SENTENCES } from './sentences/rowSentences';
import { SEALING_SENTENCES } from './sentences/sealingSentences';
import type { ProblemOf, SentenceTable } from './sentences/sentenceTable';
import { STRUCTURE_SENTENCES } from './sentences/structureSentences';

/** The type makes a missing sentence a compile error. */
const SENTENCES: SentenceTable<Problem> = {
  ...MEASURE_SENTENCES,
  ...ASSUMPTION_SENTENCES,
  ...FILE_SENTENCES,
  ...ROW_SENTENCES,
  ...STRUCTURE_SENTENCES,
  ...IMPORT_SENTENCES,
  ...DATA_SENTENCES,
  ...DOCUMENT_SENTENCES,
  ...MARKET_SENTENCES,
  ...SEALING_SENTENCES,
  ...REFRESH_SENTENCES,
  ...REQUEST_SENTENCES,
};

/**
 * The sentence for a problem: what happened, what it means for the figure, what to do. One text for screen, command line
 * and report.
 *
 * @param problem - Code and facts.
 * @param format - Locale and base currency of the numbers inside.
 * @returns One calm sentence that ends with a period.
 * @throws InvariantError for a code that does not exist.
 */
export function problemSentence<C extends ProblemCode>(problem: ProblemOf<C>, format: TextFormat): string {
  const code: C = problem.code;
  invariant(Object.hasOwn(SENTENCES, code), 'problem without a sentence');
  return SENTENCES[code](problem, format);
}
