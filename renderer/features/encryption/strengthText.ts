import { counted } from '../../../shared/messages/counted';
import type { PassphraseStrength, StrengthGrade } from './passphraseStrength';

interface StrengthText {
  readonly word: string;
  readonly sentence: string;
  readonly advice: string;
}

const WORDS: Record<StrengthGrade, string> = { easy: 'Easy to guess', fair: 'Fair', strong: 'Strong' };
const ADVICE: Record<StrengthGrade, string> = {
  easy: 'Four or five words that do not belong together are easier to remember and far harder to guess.',
  fair: 'One more word that does not belong to the others would make it strong.',
  strong: 'This counts length and patterns only: a quotation, or a passphrase used elsewhere, is guessed sooner.',
};

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365.25 * DAY;
const MOST_GUESSES_BITS = Math.log2(1e15);

/** What a strength means, in numbers a reader can weigh. */
export function strengthText(strength: PassphraseStrength, locale: string): StrengthText {
  const { characters, guessBits, seconds, grade } = strength;
  const sentence = `${counted(characters, 'character')}, ${guessesText(guessBits, locale)}. Some thousand computers together would need ${durationText(seconds, locale)}.`;
  return { word: WORDS[grade], sentence, advice: ADVICE[grade] };
}

function guessesText(bits: number, locale: string): string {
  if (bits > MOST_GUESSES_BITS) return 'more than a thousand trillion guesses';
  const format = new Intl.NumberFormat(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 1,
  });
  return `about ${format.format(2 ** bits)} guesses`;
}

function durationText(seconds: number, locale: string): string {
  if (seconds >= 1e6 * YEAR) return 'more than a million years';
  if (seconds >= 1000 * YEAR) return 'more than a thousand years';
  if (seconds < MINUTE) return 'less than a minute';
  const [unit, name] = unitFor(seconds);
  const count = Math.round(seconds / unit);
  return `about ${new Intl.NumberFormat(locale).format(count)} ${count === 1 ? name : `${name}s`}`;
}

function unitFor(seconds: number): readonly [number, string] {
  if (seconds >= YEAR) return [YEAR, 'year'];
  if (seconds >= DAY) return [DAY, 'day'];
  return seconds >= HOUR ? [HOUR, 'hour'] : [MINUTE, 'minute'];
}
