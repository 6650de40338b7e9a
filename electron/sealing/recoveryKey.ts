import { invariant } from '../../shared/result/invariant';
import { fail, ok, type Result } from '../../shared/result/result';
import { type DataKey, dataKeyOf } from './dataKey';
import { RECOVERY_WORDS } from './recoveryWords';

const DATA_WORDS = 32;
const WORDS = DATA_WORDS + 2;
const POLYNOMIAL = 0x11d;
const { exponentials, logarithms } = fieldTables();

/**
 * A data key in words for paper: a word per byte and two check words. The checks are those of a Reed-Solomon code over
 * GF(2^8), so that any one wrong word is not only noticed but named, and any two are noticed.
 */
export function recoveryWordsOf({ bytes }: DataKey): readonly string[] {
  const [sum, weighted] = syndromes([...bytes]);
  // The two check values c, d at places 32, 33 that make both sums zero: c + d = sum, c·a^32 + d·a^33 = weighted.
  const last = divided(weighted ^ times(sum, power(DATA_WORDS)), power(DATA_WORDS) ^ power(DATA_WORDS + 1));
  return [...bytes, sum ^ last, last].map((value) => {
    const word = RECOVERY_WORDS[value];
    invariant(word !== undefined, 'every byte has a recovery word');
    return word;
  });
}

/**
 * The data key behind words as typed, whatever their case. Problem: `recovery-key-wrong`, with the number of the word where
 * one alone is wrong.
 */
export function dataKeyOfWords(words: readonly string[]): Result<DataKey> {
  const values = words.map((word) => RECOVERY_WORDS.indexOf(word.normalize('NFKC').trim().toLowerCase()));
  if (values.length !== WORDS) return wrong(null);
  const unknown = values.flatMap((value, place) => (value < 0 ? [place] : []));
  if (unknown.length > 0) return wrong(unknown.length === 1 ? (unknown[0] ?? null) : null);
  const [sum, weighted] = syndromes(values);
  if (sum === 0 && weighted === 0) return ok(dataKeyOf(Uint8Array.from(values.slice(0, DATA_WORDS))));
  return wrong(sum === 0 || weighted === 0 ? null : placeOfOne(sum, weighted));
}

/** Place of the one wrong word that explains both sums; null where no place of the key does. */
function placeOfOne(sum: number, weighted: number): number | null {
  const place = logarithms[divided(weighted, sum)] ?? WORDS;
  return place < WORDS ? place : null;
}

function wrong(place: number | null): Result<never> {
  return fail({ code: 'recovery-key-wrong', word: place === null ? null : place + 1 });
}

/** The values' sum, and their sum weighted by powers of the generator. Addition in the field is exclusive or. */
function syndromes(values: readonly number[]): readonly [number, number] {
  return [
    values.reduce((sum, value) => sum ^ value, 0),
    values.reduce((sum, value, place) => sum ^ times(value, power(place)), 0),
  ];
}

function fieldTables(): { exponentials: Uint8Array; logarithms: Uint8Array } {
  const [exponentials, logarithms] = [new Uint8Array(255), new Uint8Array(256)];
  for (let exponent = 0, value = 1; exponent < 255; exponent++) {
    exponentials[exponent] = value;
    logarithms[value] = exponent;
    value = value & 0x80 ? (value << 1) ^ POLYNOMIAL : value << 1;
  }
  return { exponentials, logarithms };
}

function power(exponent: number): number {
  return exponentials[exponent % 255] ?? 0;
}

function times(left: number, right: number): number {
  return left === 0 || right === 0 ? 0 : power((logarithms[left] ?? 0) + (logarithms[right] ?? 0));
}

function divided(left: number, right: number): number {
  return left === 0 ? 0 : power((logarithms[left] ?? 0) + 255 - (logarithms[right] ?? 0));
}
