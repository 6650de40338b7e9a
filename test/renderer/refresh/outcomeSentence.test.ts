import { expect, it } from 'vitest';
import { outcomeSentence } from '../../../renderer/features/refresh/outcomeSentence';

const file = { fileId: '1', symbol: 'ZZAA' };
const failure = { symbol: 'ZZBB', problem: { code: 'refresh-empty', host: 'h', symbol: 'ZZBB' } } as const;

it.each([
  [
    { files: [file], failed: [], left: 0, cancelled: false },
    'p.invalid answered with prices for 1 symbol. What came is shown first; nothing has changed yet.',
  ],
  [
    { files: [file, file], failed: [failure], left: 0, cancelled: false },
    'p.invalid answered with prices for 2 symbols. 1 symbol got none, for the reason below. What came is shown first; nothing has changed yet.',
  ],
  [
    { files: [], failed: [failure], left: 3, cancelled: false },
    'No prices came from p.invalid. 1 symbol got none, for the reason below. 3 symbols were not asked for any more, because going on would have ended the same way. Nothing was changed.',
  ],
  [
    { files: [], failed: [], left: 1, cancelled: true },
    'No prices came from p.invalid. 1 symbol was not asked for any more, because you stopped it. Nothing was changed.',
  ],
])('says what came, what did not and why: %#', (result, sentence) => {
  expect(outcomeSentence(result, 'p.invalid')).toBe(sentence);
});
