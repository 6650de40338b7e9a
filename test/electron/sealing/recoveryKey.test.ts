import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataKey, dataKeyOf } from '../../../electron/sealing/dataKey';
import { dataKeyOfWords, recoveryWordsOf } from '../../../electron/sealing/recoveryKey';
import { RECOVERY_WORDS } from '../../../electron/sealing/recoveryWords';
import { expectProblem, obtained } from '../../support/outcome';

const KEY = dataKeyOf(Uint8Array.from({ length: 32 }, (_, index) => (index * 37 + 11) % 256));
const WORDS = recoveryWordsOf(KEY);
const FROZEN = ['acorn', 'agent', 'goblet', 'zigzag', 'zinc'];
const anyKey = fc.uint8Array({ minLength: 32, maxLength: 32 });
const anyWord = fc.integer({ min: 0, max: 255 });

/** `words` with the word at a place moved on in the list by `step`. */
function wrongAt(words: readonly string[], place: number, step: number): string[] {
  const present = RECOVERY_WORDS.indexOf(words[place] ?? '');
  return words.map((word, index) => (index === place ? (RECOVERY_WORDS[(present + step) % 256] ?? '') : word));
}

describe('the word list', () => {
  it('has a short plain word for every byte', () => {
    expect(new Set(RECOVERY_WORDS).size).toBe(256);
    for (const word of RECOVERY_WORDS) expect(word).toMatch(/^[a-z]{4,8}$/);
  });

  it('has no two words that are easily taken for each other', () => {
    expect(new Set(RECOVERY_WORDS.map((word) => word.slice(0, 3))).size).toBe(256);
    const close = RECOVERY_WORDS.flatMap((one, index) =>
      RECOVERY_WORDS.slice(index + 1).filter((other) => editDistance(one, other) < 3),
    );
    expect(close).toEqual([]);
  });

  it('never changes: printed keys are read by it', () => {
    expect([0, 1, 100, 254, 255].map((value) => RECOVERY_WORDS[value])).toEqual(FROZEN);
  });
});

describe('a recovery key', () => {
  it('is 34 words that lead back to the key', () => {
    expect(WORDS).toHaveLength(34);
    fc.assert(
      fc.property(anyKey, (bytes) => {
        const again = obtained(dataKeyOfWords(recoveryWordsOf(dataKeyOf(bytes))));
        expect(Buffer.from(again.bytes).equals(bytes)).toBe(true);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('is read whatever its case and the spaces around its words', () => {
    const typed = WORDS.map((word, index) => (index % 2 === 0 ? ` ${word.toUpperCase()} ` : word));
    expect(obtained(dataKeyOfWords(typed)).keyId).toBe(KEY.keyId);
  });

  it('names the one word that is wrong, whichever it is and whatever stands there', () => {
    for (let place = 0; place < WORDS.length; place++)
      for (let step = 1; step < 256; step++)
        expectProblem(dataKeyOfWords(wrongAt(WORDS, place, step)), { code: 'recovery-key-wrong', word: place + 1 });
  });

  it('names a word that is not in the list', () => {
    const typed = WORDS.map((word, index) => (index === 4 ? 'xylophone' : word));
    expectProblem(dataKeyOfWords(typed), { code: 'recovery-key-wrong', word: 5 });
    expectProblem(dataKeyOfWords(['', '', ...WORDS.slice(2)]), { code: 'recovery-key-wrong', word: null });
  });

  it('is refused with any two words wrong, or two changed about', () => {
    const places = fc.uniqueArray(fc.integer({ min: 0, max: 33 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(places, anyWord, anyWord, ([one = 0, two = 1], first, second) => {
        const typed = wrongAt(wrongAt(WORDS, one, (first % 255) + 1), two, (second % 255) + 1);
        expect(dataKeyOfWords(typed).ok).toBe(false);
      }),
      { seed: 4, numRuns: 2000 },
    );
    const [first = '', second = '', ...others] = WORDS;
    expect(dataKeyOfWords([second, first, ...others]).ok).toBe(false);
  });

  it('is refused with a word too few or too many', () => {
    expectProblem(dataKeyOfWords(WORDS.slice(1)), { code: 'recovery-key-wrong', word: null });
    expectProblem(dataKeyOfWords([...WORDS, WORDS[0] ?? '']), { code: 'recovery-key-wrong', word: null });
    expectProblem(dataKeyOfWords([]), { code: 'recovery-key-wrong', word: null });
  });

  it('differs from key to key', () => {
    const keys = new Set(Array.from({ length: 200 }, () => recoveryWordsOf(createDataKey()).join(' ')));
    expect(keys.size).toBe(200);
  });
});

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [place, letter] of [...one].entries()) {
    const next = [place + 1];
    for (const [column, against] of [...other].entries())
      next.push(
        Math.min(
          (row[column + 1] ?? 0) + 1,
          (next[column] ?? 0) + 1,
          (row[column] ?? 0) + (letter === against ? 0 : 1),
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
