import type { SealingProblem } from '../../result/problem';
import { counted } from '../counted';
import type { SentenceTable } from './sentenceTable';

/** What encryption refuses, or leaves for later. */
export const SEALING_SENTENCES: SentenceTable<SealingProblem> = {
  'portfolio-locked': () =>
    'The portfolio is encrypted and locked, so nothing of it is shown; unlock it with its passphrase or its recovery key.',
  'portfolio-not-encrypted': () => 'The portfolio is not encrypted, so nothing was changed.',
  'portfolio-encrypted': () =>
    'The portfolio is encrypted already, so nothing was changed; its passphrase can be changed in Settings.',
  'passphrase-wrong': () =>
    'The passphrase does not fit this portfolio, so nothing was opened or changed; type it again, or use the recovery key.',
  'recovery-key-wrong': ({ word }) =>
    word === null
      ? 'The recovery key does not fit this portfolio, so it stays locked; compare it word by word with the printed one.'
      : `Word ${word} of the recovery key does not fit the others, so the portfolio stays locked; compare it with the printed one.`,
  'sealing-refused': () =>
    'The portfolio is encrypted in a way this Ballast does not accept, so it was left untouched; open it with the program that made it.',
  'sealed-damaged': () =>
    'An encrypted file is damaged or belongs to another portfolio, so it was left untouched and not used.',
  'not-all-sealed': ({ files }) =>
    `The portfolio is encrypted, but ${counted(files, 'older copy', 'older copies')} of it could not be rewritten and can still be read without the passphrase; it is tried again each time the portfolio is opened.`,
  'not-all-opened': ({ files }) =>
    `The portfolio is no longer encrypted, but ${counted(files, 'older copy', 'older copies')} of it could not be rewritten; with the passphrase of their time they can still be opened.`,
  'prices-kept-plain': ({ series }) =>
    `The prices of ${counted(series, 'symbol')} stay in the shared price library as well, because another portfolio uses them.`,
  'not-remembered': () =>
    'This computer offers no safe place for the key, so the passphrase is asked for again next time.',
};
